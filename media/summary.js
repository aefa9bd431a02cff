// The script of the summary page: sends what is clicked to the extension, and keeps open what was open when the
// page is drawn anew.
(() => {
  const host = acquireVsCodeApi();
  const known = host.getState() ?? { open: [], top: 0 };
  const lines = [...document.querySelectorAll('details[data-key]')];

  for (const line of lines) {
    line.open = known.open.includes(line.dataset.key);
    line.addEventListener('toggle', keep);
  }
  window.scrollTo(0, known.top);
  window.addEventListener('scroll', keep, { passive: true });

  document.addEventListener('click', ({ target }) => {
    const button = target.closest('button[data-draft]');
    if (!button) return;
    const { draft, finding } = button.dataset;
    host.postMessage({ draft: Number(draft), finding: finding === undefined ? null : Number(finding) });
  });

  function keep() {
    host.setState({ open: lines.filter(({ open }) => open).map(({ dataset }) => dataset.key), top: window.scrollY });
  }
})();
