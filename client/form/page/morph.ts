/**
 * Makes an element what `html` says, keeping the nodes that stay what they are: focus, selection and what a reader's
 * cursor stands on are not lost. What `isKept` names stays as it is, but for its attributes.
 */
export function morph(element: Element, html: string, isKept: (element: Element) => boolean): void {
  const template = document.createElement('template');
  template.innerHTML = html; // the server's, all text in it escaped
  children(element, template.content, isKept);
}

function children(old: ParentNode & Node, fresh: ParentNode & Node, isKept: (element: Element) => boolean): void {
  let at = old.firstChild;
  for (const next of [...fresh.childNodes]) {
    if (!at) old.appendChild(next);
    else {
      const behind: ChildNode | null = at.nextSibling;
      if (isAlike(at, next)) node(at, next, isKept);
      else old.replaceChild(next, at);
      at = behind;
    }
  }
  while (at) {
    const behind: ChildNode | null = at.nextSibling;
    old.removeChild(at);
    at = behind;
  }
}

function isAlike(a: Node, b: Node): boolean {
  if (a.nodeName !== b.nodeName) return false;
  // A cell of another figure is another cell.
  return !(a instanceof HTMLElement && b instanceof HTMLElement) || a.dataset['slot'] === b.dataset['slot'];
}

function node(old: ChildNode, fresh: ChildNode, isKept: (element: Element) => boolean): void {
  if (old.isEqualNode(fresh)) return;
  if (!(old instanceof Element) || !(fresh instanceof Element)) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
    return;
  }
  const kept = isKept(old);
  for (const { name } of [...old.attributes])
    if (!fresh.hasAttribute(name) && !(kept && name === 'class')) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes)
    if (old.getAttribute(name) !== value && !(kept && name === 'class')) old.setAttribute(name, value);
  if (!kept) children(old, fresh, isKept);
}
