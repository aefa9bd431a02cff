// What is made from the list of editions: all that the manifest, the schema of .gouji.json and the client say of them.

/** The editions as the client needs them before a server runs, as JSON: names, years and titles, and kinds of bodies. */
export function headsOf(forms) {
  const editions = forms.map(({ edition, years, title }) => ({ edition, years, title }));
  return jsonOf({ editions, levels: forms.at(-1).writing?.levels ?? [] });
}

/** The manifest, as text, with the editions among the values of `gouji.form`. */
export function withForms(manifest, forms) {
  const data = JSON.parse(manifest);
  const names = choicesOf(forms);
  Object.assign(data.contributes.configuration.properties['gouji.form'], {
    enum: names,
    enumDescriptions: names.map((name) => `%${keyOf(name)}%`),
  });
  return jsonOf(data);
}

/** A table of the manifest's texts, as text, with a description of each edition; `language` is `zh` or `en`. */
export function withFormTexts(table, forms, language) {
  const own = new RegExp(`^${keyOf('(?!auto$)').replaceAll('.', '\\.')}`);
  const described = forms.map((form) => [keyOf(form.edition), describe[language](form.basis, ...reignOf(forms, form))]);
  const entries = Object.entries(JSON.parse(table)).filter(([key]) => !own.test(key));
  const at = entries.findIndex(([key]) => key === keyOf('auto')) + 1;
  return jsonOf(Object.fromEntries([...entries.slice(0, at), ...described, ...entries.slice(at)]));
}

/** The JSON schema of `.gouji.json`, as text, with the editions among the values of `form`. */
export function withFormNames(schema, forms) {
  const data = JSON.parse(schema);
  data.properties.form.anyOf[0].enum = choicesOf(forms);
  return jsonOf(data);
}

const choicesOf = (forms) => ['auto', ...forms.map(({ edition }) => edition)];
const keyOf = (name) => `setting.form.${name}`;
const jsonOf = (data) => `${JSON.stringify(data, null, 2)}\n`;

/** The first and the last year of an edition, Infinity where it is still in force: a newer one ends it. */
function reignOf(forms, form) {
  const next = forms[forms.indexOf(form) + 1];
  return [form.years.from, Math.min(form.years.to ?? Infinity, (next?.years.from ?? Infinity) - 1)];
}

const describe = {
  zh(basis, from, to) {
    const years =
      to === Infinity
        ? `${from} 年度及以后`
        : to === from
          ? `${from} 年度`
          : `${from}${to === from + 1 ? '、' : ' 至 '}${to} 年度`;
    return `${basis}的格式，适用于 ${years}。`;
  },
  en(basis, from, to) {
    const years =
      to === Infinity
        ? `the years from ${from} on`
        : to === from
          ? `the year ${from}`
          : `the years ${from} ${to === from + 1 ? 'and' : 'to'} ${to}`;
    return `The form of ${basis}, for ${years}.`;
  },
};
