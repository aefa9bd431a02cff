// server/form/compile.ts
var ordinals = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341";
var FormError = class extends Error {
};
function compileForm(data) {
  const tables = data.tables.map((table) => compileTable(data.edition, table));
  const keys = new Set(tables.map((table) => table.key));
  if (keys.size < tables.length) throw new FormError(`${data.edition}: two tables have one key`);
  const sections = data.sections.map((section, index) => {
    if (section.table !== void 0 && !keys.has(section.table)) {
      throw new FormError(`${data.edition}: section ${section.key} names the unknown table ${section.table}`);
    }
    return { ...section, index, heading: `${ordinals[index] ?? index + 1}\u3001${section.title}` };
  });
  return { ...data, sections, tables, equations: tables.flatMap((table) => table.equations) };
}
function compileTable(edition, data) {
  const place2 = `${edition}, table ${data.key}`;
  const rows = [];
  const lines = [];
  for (const block of data.blocks) {
    const added = compileBlock(data.key, block);
    rows.push(...added.map(({ row: row2 }) => row2));
    if (data.across) {
      const across = added.map(({ row: row2 }) => row2);
      lines.push({ index: lines.length, label: null, rows: across, slots: across.flatMap((row2) => row2.slots), depth: 0 });
    } else {
      for (const { row: row2, depth } of added) lines.push(lineOf(row2, lines.length, depth));
    }
  }
  const ids = rows.flatMap((row2) => row2.slots.map((slot) => slot.id));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== void 0) throw new FormError(`${place2}: ${twice} stands twice`);
  const equations = (data.equations ?? []).flatMap((equation) => compileEquation(place2, data.key, equation, rows));
  const merged = data.blocks.flatMap((block) => compileMerged(place2, block.rows, "", lines));
  const downLines = data.across ? rows.map((row2, index) => lineOf(row2, index, 0)) : [];
  return { key: data.key, title: data.title, data, rows, lines, downLines, merged, equations };
}
function lineOf(row2, index, depth) {
  return { index, label: row2.label, rows: [row2], slots: row2.slots, depth };
}
function compileMerged(place2, rows, prefix, lines) {
  return rows.flatMap((group) => {
    const inner = group.key === void 0 ? prefix : `${prefix}${group.key}.`;
    const deeper = compileMerged(place2, group.rows ?? [], inner, lines);
    if (group.merged === void 0) return deeper;
    const own = lines.filter((line2) => line2.rows.some((row2) => row2.key.startsWith(inner)));
    const line = own.find(({ rows: [row2] }) => row2?.key === `${inner}${group.merged ?? ""}`);
    if (!line) throw new FormError(`${place2}: ${group.label} has no row ${group.merged}`);
    return [...deeper, { label: group.label, line, others: own.filter((other) => other !== line) }];
  });
}
function compileBlock(table, block) {
  const columns = flattenColumns(block.columns, []);
  return flattenRows(block.rows, [], "").map(({ data, key, path }) => {
    const slots = [];
    const row2 = {
      table,
      key,
      label: data.label,
      spellings: [data.label, ...data.accepted ?? []],
      path,
      article: data.article ?? null,
      meaning: data.meaning ?? null,
      phrases: data.phrases ?? [],
      slots
    };
    for (const column of columns) slots.push({ id: `${table}/${key}/${column.key}`, row: row2, column });
    return { row: row2, depth: path.length - 1 };
  });
}
function flattenColumns(columns, outer) {
  return columns.flatMap((column) => {
    const path = [...outer, column.label];
    if (column.columns) return flattenColumns(column.columns, path);
    return {
      key: column.key ?? column.label,
      label: column.label,
      spellings: [column.label, ...column.accepted ?? []],
      path,
      type: column.type ?? "count",
      unit: column.unit ?? null,
      signed: column.signed ?? false
    };
  });
}
function flattenRows(rows, outer, prefix) {
  return rows.flatMap((data) => {
    const path = [...outer, data.label];
    const key = prefix + (data.key ?? (data.rows ? "" : data.label));
    if (!data.rows) return [{ data, key, path }];
    return flattenRows(data.rows, path, data.key === void 0 ? prefix : `${key}.`);
  });
}
function compileEquation(place2, table, data, rows) {
  const sides = data.of.split("=").map((side) => side.split("+").map((name) => name.trim()));
  const [left, right] = sides;
  if (!left || !right || sides.length !== 2) throw new FormError(`${place2}: "${data.of}" needs one =`);
  if (data.tolerance !== void 0 && !/^[0-9]+(?:\.[0-9]+)?$/.test(data.tolerance)) {
    throw new FormError(`${place2}: the tolerance ${data.tolerance} of "${data.of}" is no number`);
  }
  const lists = data.each === "row" ? rows.map((row2) => ({ subject: row2, slots: row2.slots })) : columnsOf(rows);
  return lists.map(({ subject, slots }) => {
    const name = (slot) => data.each === "row" ? slot.column.key : slot.row.key;
    const pick = (terms) => terms.flatMap((term) => select(place2, term, slots, name));
    const total = left.length === 1 && data.shown === void 0 ? pick(left)[0] : void 0;
    const shown = total ?? pick([data.shown ?? left[0] ?? ""])[0];
    if (!shown) throw new FormError(`${place2}: "${data.of}" is shown nowhere`);
    return {
      id: `${data.rule}/${table}/${subject.key}`,
      rule: data.rule,
      table,
      each: data.each,
      subject,
      left: pick(left),
      right: pick(right),
      total: total ?? null,
      shown,
      tolerance: data.tolerance ?? null
    };
  });
}
function columnsOf(rows) {
  const columns = /* @__PURE__ */ new Map();
  for (const slot of rows.flatMap((row2) => row2.slots)) {
    const column = columns.get(slot.column.key) ?? { subject: slot.column, slots: [] };
    column.slots.push(slot);
    columns.set(slot.column.key, column);
  }
  return [...columns.values()];
}
function select(place2, term, slots, name) {
  const prefix = term.endsWith(".*") ? term.slice(0, -1) : null;
  const found = slots.filter((slot) => prefix === null ? name(slot) === term : name(slot).startsWith(prefix));
  if (found.length === 0) throw new FormError(`${place2}: no row or column is called ${term}`);
  return found;
}

// server/form/editions/2019.json
var __default = {
  edition: "2019",
  basis: "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142019\u301560\u53F7",
  years: { from: 2019, to: 2020 },
  title: { name: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u5E74\u5EA6\u62A5\u544A", holds: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00", ends: ["\u5E74\u5EA6\u62A5\u544A"], endsWithYear: ["\u60C5\u51B5\u7684\u62A5\u544A"] },
  sections: [
    {
      key: "overview",
      title: "\u603B\u4F53\u60C5\u51B5",
      accepted: ["\u6982\u8FF0", "\u603B\u4F53\u5DE5\u4F5C\u60C5\u51B5", "\u57FA\u672C\u60C5\u51B5"],
      article: "\u7B2C\u4E94\u5341\u6761\uFF1B\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142019\u301560\u53F7",
      meaning: {
        zh: "\u6982\u8FF0\u4E3B\u52A8\u516C\u5F00\u3001\u4F9D\u7533\u8BF7\u516C\u5F00\u3001\u653F\u5E9C\u4FE1\u606F\u7BA1\u7406\u3001\u5E73\u53F0\u5EFA\u8BBE\u3001\u76D1\u7763\u4FDD\u969C\u7B49\u60C5\u51B5\uFF1B\u5404\u7EA7\u4EBA\u6C11\u653F\u5E9C\u8FD8\u5E94\u5199\u660E\u5DE5\u4F5C\u8003\u6838\u3001\u793E\u4F1A\u8BC4\u8BAE\u548C\u8D23\u4EFB\u8FFD\u7A76\u7ED3\u679C\u60C5\u51B5\u3002",
        en: "An overview of the year's work. Governments must add the results of assessment, public appraisal and accountability."
      }
    },
    {
      key: "disclosure",
      title: "\u4E3B\u52A8\u516C\u5F00\u653F\u5E9C\u4FE1\u606F\u60C5\u51B5",
      accepted: ["\u653F\u5E9C\u4FE1\u606F\u4E3B\u52A8\u516C\u5F00\u60C5\u51B5", "\u4E3B\u52A8\u516C\u5F00\u60C5\u51B5"],
      article: "\u7B2C\u4E8C\u5341\u6761\u3001\u7B2C\u4E94\u5341\u6761\uFF08\u4E00\uFF09",
      meaning: {
        zh: "\u7528\u8868\u683C\u586B\u62A5\u89C4\u7AE0\u548C\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6\u3001\u884C\u653F\u8BB8\u53EF\u3001\u884C\u653F\u5904\u7F5A\u548C\u884C\u653F\u5F3A\u5236\u3001\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39\u7684\u6570\u91CF\u3002",
        en: "A table of rules and normative documents, licences, penalties, enforcement measures and fees."
      },
      table: "disclosure"
    },
    {
      key: "requests",
      title: "\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u60C5\u51B5",
      accepted: ["\u4F9D\u7533\u8BF7\u516C\u5F00\u653F\u5E9C\u4FE1\u606F\u60C5\u51B5", "\u6536\u5230\u548C\u5904\u7406\u7533\u8BF7\u60C5\u51B5"],
      article: "\u7B2C\u4E8C\u5341\u4E03\u6761\u81F3\u7B2C\u56DB\u5341\u6761\u3001\u7B2C\u4E94\u5341\u6761\uFF08\u4E8C\uFF09",
      meaning: { zh: "\u7528\u8868\u683C\u586B\u62A5\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u7684\u6570\u91CF\uFF0C\u6309\u7533\u8BF7\u4EBA\u548C\u5904\u7406\u7ED3\u679C\u5206\u5217\u3002", en: "A table of the requests received and concluded, by applicant and outcome." },
      table: "requests"
    },
    {
      key: "disputes",
      title: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u884C\u653F\u590D\u8BAE\u3001\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5",
      accepted: ["\u56E0\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u88AB\u7533\u8BF7\u884C\u653F\u590D\u8BAE\u3001\u63D0\u8D77\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5", "\u884C\u653F\u590D\u8BAE\u548C\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5"],
      article: "\u7B2C\u4E94\u5341\u6761\uFF08\u4E09\uFF09\u3001\u7B2C\u4E94\u5341\u4E00\u6761",
      meaning: { zh: "\u7528\u8868\u683C\u586B\u62A5\u56E0\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u88AB\u7533\u8BF7\u884C\u653F\u590D\u8BAE\u3001\u63D0\u8D77\u884C\u653F\u8BC9\u8BBC\u7684\u6570\u91CF\u548C\u7ED3\u679C\u3002", en: "A table of the reviews and suits over disclosure and their results." },
      table: "disputes"
    },
    {
      key: "problems",
      title: "\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898\u53CA\u6539\u8FDB\u60C5\u51B5",
      accepted: ["\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898\u53CA\u6539\u8FDB\u60C5\u51B5", "\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898\u53CA\u6539\u8FDB\u63AA\u65BD", "\u5B58\u5728\u95EE\u9898\u53CA\u6539\u8FDB\u63AA\u65BD", "\u4E3B\u8981\u95EE\u9898\u53CA\u6539\u8FDB\u60C5\u51B5"],
      article: "\u7B2C\u4E94\u5341\u6761\uFF08\u56DB\uFF09",
      meaning: { zh: "\u5199\u660E\u672C\u5E74\u5EA6\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898\uFF0C\u4EE5\u53CA\u6539\u8FDB\u7684\u60C5\u51B5\u548C\u6253\u7B97\u3002", en: "The main problems of the year's work and how they are being mended." }
    },
    {
      key: "others",
      title: "\u5176\u4ED6\u9700\u8981\u62A5\u544A\u7684\u4E8B\u9879",
      accepted: ["\u5176\u4ED6\u9700\u8981\u62A5\u544A\u4E8B\u9879", "\u5176\u4ED6\u4E8B\u9879", "\u9700\u8981\u62A5\u544A\u7684\u5176\u4ED6\u4E8B\u9879"],
      article: "\u7B2C\u4E94\u5341\u6761\uFF08\u4E94\uFF09",
      meaning: { zh: "\u5199\u660E\u5176\u4ED6\u9700\u8981\u62A5\u544A\u7684\u4E8B\u9879\u3002", en: "Whatever else is to be reported." }
    }
  ],
  tables: [
    {
      key: "disclosure",
      title: "\u4E3B\u52A8\u516C\u5F00\u653F\u5E9C\u4FE1\u606F\u60C5\u51B5",
      corner: "\u4FE1\u606F\u5185\u5BB9",
      blocks: [
        {
          head: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u4E00\uFF09\u9879",
          columns: [{ key: "made", label: "\u672C\u5E74\u65B0\u5236\u4F5C\u6570\u91CF" }, { key: "published", label: "\u672C\u5E74\u65B0\u516C\u5F00\u6570\u91CF" }, { key: "publishedTotal", label: "\u5BF9\u5916\u516C\u5F00\u603B\u6570\u91CF" }],
          rows: [
            {
              key: "regulations",
              label: "\u89C4\u7AE0",
              article: "\u7B2C\u4E8C\u5341\u6761\uFF08\u4E00\uFF09",
              meaning: { zh: "\u672C\u5E74\u65B0\u5236\u4F5C\u3001\u65B0\u516C\u5F00\u548C\u5BF9\u5916\u516C\u5F00\u7684\u89C4\u7AE0\u3002", en: "Rules newly made, newly published and published in all." }
            },
            {
              key: "normativeDocuments",
              label: "\u89C4\u8303\u6027\u6587\u4EF6",
              accepted: ["\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6"],
              article: "\u7B2C\u4E8C\u5341\u6761\uFF08\u4E00\uFF09",
              meaning: { zh: "\u672C\u5E74\u65B0\u5236\u4F5C\u3001\u65B0\u516C\u5F00\u548C\u5BF9\u5916\u516C\u5F00\u7684\u89C4\u8303\u6027\u6587\u4EF6\u3002", en: "Normative documents newly made, newly published and published in all." }
            }
          ]
        },
        {
          head: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u4E94\uFF09\u9879",
          columns: [{ key: "previous", label: "\u4E0A\u4E00\u5E74\u9879\u76EE\u6570\u91CF" }, { key: "change", label: "\u672C\u5E74\u589E/\u51CF", signed: true }, { key: "decisions", label: "\u5904\u7406\u51B3\u5B9A\u6570\u91CF" }],
          rows: [
            {
              key: "licences",
              label: "\u884C\u653F\u8BB8\u53EF",
              article: "\u7B2C\u4E8C\u5341\u6761\uFF08\u4E94\uFF09",
              meaning: { zh: "\u884C\u653F\u8BB8\u53EF\u7684\u9879\u76EE\u6570\u91CF\u3001\u589E\u51CF\u548C\u5904\u7406\u51B3\u5B9A\u6570\u91CF\u3002", en: "Licences: items, change and decisions." }
            },
            {
              key: "otherServices",
              label: "\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u4E8B\u9879",
              article: "\u7B2C\u4E8C\u5341\u6761\uFF08\u4E94\uFF09",
              meaning: { zh: "\u5176\u4ED6\u5BF9\u5916\u7BA1\u7406\u670D\u52A1\u4E8B\u9879\u7684\u9879\u76EE\u6570\u91CF\u3001\u589E\u51CF\u548C\u5904\u7406\u51B3\u5B9A\u6570\u91CF\u3002", en: "Other services: items, change and decisions." }
            }
          ]
        },
        {
          head: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u516D\uFF09\u9879",
          columns: [{ key: "previous", label: "\u4E0A\u4E00\u5E74\u9879\u76EE\u6570\u91CF" }, { key: "change", label: "\u672C\u5E74\u589E/\u51CF", signed: true }, { key: "decisions", label: "\u5904\u7406\u51B3\u5B9A\u6570\u91CF" }],
          rows: [
            {
              key: "penalties",
              label: "\u884C\u653F\u5904\u7F5A",
              article: "\u7B2C\u4E8C\u5341\u6761\uFF08\u516D\uFF09",
              meaning: { zh: "\u884C\u653F\u5904\u7F5A\u7684\u9879\u76EE\u6570\u91CF\u3001\u589E\u51CF\u548C\u5904\u7406\u51B3\u5B9A\u6570\u91CF\u3002", en: "Penalties: items, change and decisions." }
            },
            {
              key: "enforcement",
              label: "\u884C\u653F\u5F3A\u5236",
              article: "\u7B2C\u4E8C\u5341\u6761\uFF08\u516D\uFF09",
              meaning: { zh: "\u884C\u653F\u5F3A\u5236\u7684\u9879\u76EE\u6570\u91CF\u3001\u589E\u51CF\u548C\u5904\u7406\u51B3\u5B9A\u6570\u91CF\u3002", en: "Enforcement: items, change and decisions." }
            }
          ]
        },
        {
          head: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u516B\uFF09\u9879",
          columns: [{ key: "previous", label: "\u4E0A\u4E00\u5E74\u9879\u76EE\u6570\u91CF" }, { key: "change", label: "\u672C\u5E74\u589E/\u51CF", signed: true }],
          rows: [
            {
              key: "fees",
              label: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39",
              article: "\u7B2C\u4E8C\u5341\u6761\uFF08\u516B\uFF09",
              meaning: { zh: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39\u7684\u9879\u76EE\u6570\u91CF\u548C\u589E\u51CF\u3002", en: "Administrative fees: items and change." }
            }
          ]
        },
        {
          head: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u4E5D\uFF09\u9879",
          columns: [{ key: "items", label: "\u91C7\u8D2D\u9879\u76EE\u6570\u91CF" }, { key: "amount", label: "\u91C7\u8D2D\u603B\u91D1\u989D", type: "amount", unit: "\u4E07\u5143" }],
          rows: [
            {
              key: "procurement",
              label: "\u653F\u5E9C\u96C6\u4E2D\u91C7\u8D2D",
              article: "\u7B2C\u4E8C\u5341\u6761\uFF08\u4E5D\uFF09",
              meaning: { zh: "\u653F\u5E9C\u96C6\u4E2D\u91C7\u8D2D\u7684\u9879\u76EE\u6570\u91CF\u548C\u603B\u91D1\u989D\u3002", en: "Central government procurement: items and amount." }
            }
          ]
        }
      ]
    },
    {
      key: "requests",
      title: "\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u60C5\u51B5",
      corner: "\uFF08\u672C\u5217\u6570\u636E\u7684\u52FE\u7A3D\u5173\u7CFB\u4E3A\uFF1A\u7B2C\u4E00\u9879\u52A0\u7B2C\u4E8C\u9879\u4E4B\u548C\uFF0C\u7B49\u4E8E\u7B2C\u4E09\u9879\u52A0\u7B2C\u56DB\u9879\u4E4B\u548C\uFF09",
      columnsHead: "\u7533\u8BF7\u4EBA\u60C5\u51B5",
      blocks: [
        {
          columns: [
            { key: "natural", label: "\u81EA\u7136\u4EBA" },
            {
              label: "\u6CD5\u4EBA\u6216\u5176\u4ED6\u7EC4\u7EC7",
              columns: [
                { key: "business", label: "\u5546\u4E1A\u4F01\u4E1A" },
                { key: "research", label: "\u79D1\u7814\u673A\u6784" },
                { key: "nonprofit", label: "\u793E\u4F1A\u516C\u76CA\u7EC4\u7EC7", accepted: ["\u793E\u4F1A\u516C\u76CA"] },
                { key: "legalService", label: "\u6CD5\u5F8B\u670D\u52A1\u673A\u6784" },
                { key: "otherOrg", label: "\u5176\u4ED6", accepted: ["\u5176\u5B83"] }
              ]
            },
            { key: "total", label: "\u603B\u8BA1", accepted: ["\u5408\u8BA1"] }
          ],
          rows: [
            {
              key: "received",
              label: "\u4E00\u3001\u672C\u5E74\u65B0\u6536\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u6570\u91CF",
              article: "\u7B2C\u56DB\u5341\u4E5D\u6761\u3001\u7B2C\u4E94\u5341\u6761\uFF08\u4E8C\uFF09",
              meaning: { zh: "\u62A5\u544A\u5E74\u5EA6\u5185\u65B0\u6536\u5230\u7684\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\uFF0C\u4E0D\u542B\u4E0A\u5E74\u7ED3\u8F6C\u3002", en: "Requests received in the report year, without those carried over." }
            },
            {
              key: "carriedIn",
              label: "\u4E8C\u3001\u4E0A\u5E74\u7ED3\u8F6C\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u6570\u91CF",
              article: "\u7B2C\u4E94\u5341\u6761\uFF08\u4E8C\uFF09",
              meaning: {
                zh: "\u4E0A\u4E00\u5E74\u5EA6\u6536\u5230\u3001\u8F6C\u5165\u672C\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406\u7684\u7533\u8BF7\uFF1B\u5E94\u4E0E\u4E0A\u4E00\u5E74\u5EA6\u62A5\u544A\u7684\u7B2C\u56DB\u9879\u4E00\u81F4\u3002",
                en: "Requests carried over from the year before; equals row four of last year's report."
              }
            },
            {
              label: "\u4E09\u3001\u672C\u5E74\u5EA6\u529E\u7406\u7ED3\u679C",
              rows: [
                {
                  key: "granted",
                  label: "\uFF08\u4E00\uFF09\u4E88\u4EE5\u516C\u5F00",
                  article: "\u7B2C\u4E09\u5341\u516D\u6761\uFF08\u4E00\uFF09\uFF08\u4E8C\uFF09",
                  meaning: { zh: "\u6240\u7533\u8BF7\u7684\u4FE1\u606F\u5168\u90E8\u63D0\u4F9B\uFF0C\u6216\u8005\u544A\u77E5\u83B7\u53D6\u7684\u65B9\u5F0F\u3001\u9014\u5F84\u3002", en: "All that was asked for was given, or the applicant was told where to find it." }
                },
                {
                  key: "partlyGranted",
                  label: "\uFF08\u4E8C\uFF09\u90E8\u5206\u516C\u5F00\uFF08\u533A\u5206\u5904\u7406\u7684\uFF0C\u53EA\u8BA1\u8FD9\u4E00\u60C5\u5F62\uFF0C\u4E0D\u8BA1\u5176\u4ED6\u60C5\u5F62\uFF09",
                  article: "\u7B2C\u4E09\u5341\u4E03\u6761",
                  meaning: {
                    zh: "\u4FE1\u606F\u4E2D\u6709\u4E0D\u5E94\u516C\u5F00\u7684\u5185\u5BB9\u4F46\u80FD\u591F\u533A\u5206\u5904\u7406\uFF0C\u516C\u5F00\u53EF\u4EE5\u516C\u5F00\u7684\u90E8\u5206\uFF1B\u6B64\u7C7B\u7533\u8BF7\u53EA\u8BA1\u5165\u672C\u884C\u3002",
                    en: "What may be disclosed was separated and given; such a request counts here and in no other row."
                  }
                },
                {
                  key: "refused",
                  label: "\uFF08\u4E09\uFF09\u4E0D\u4E88\u516C\u5F00",
                  rows: [
                    {
                      key: "stateSecret",
                      label: "1.\u5C5E\u4E8E\u56FD\u5BB6\u79D8\u5BC6",
                      article: "\u7B2C\u5341\u56DB\u6761",
                      meaning: { zh: "\u4F9D\u6CD5\u786E\u5B9A\u4E3A\u56FD\u5BB6\u79D8\u5BC6\u7684\u4FE1\u606F\uFF0C\u4E0D\u4E88\u516C\u5F00\u3002", en: "Information classified as a state secret." }
                    },
                    {
                      key: "otherLaw",
                      label: "2.\u5176\u4ED6\u6CD5\u5F8B\u884C\u653F\u6CD5\u89C4\u7981\u6B62\u516C\u5F00",
                      article: "\u7B2C\u5341\u56DB\u6761",
                      meaning: { zh: "\u6CD5\u5F8B\u3001\u884C\u653F\u6CD5\u89C4\u7981\u6B62\u516C\u5F00\u7684\u4FE1\u606F\uFF0C\u4E0D\u4E88\u516C\u5F00\u3002", en: "Information whose disclosure a law or administrative regulation forbids." }
                    },
                    {
                      key: "security",
                      label: "3.\u5371\u53CA\u201C\u4E09\u5B89\u5168\u4E00\u7A33\u5B9A\u201D",
                      article: "\u7B2C\u5341\u56DB\u6761",
                      meaning: {
                        zh: "\u516C\u5F00\u540E\u53EF\u80FD\u5371\u53CA\u56FD\u5BB6\u5B89\u5168\u3001\u516C\u5171\u5B89\u5168\u3001\u7ECF\u6D4E\u5B89\u5168\u3001\u793E\u4F1A\u7A33\u5B9A\u7684\u4FE1\u606F\uFF0C\u4E0D\u4E88\u516C\u5F00\u3002",
                        en: "Disclosure could endanger national, public or economic security or social stability."
                      }
                    },
                    {
                      key: "thirdParty",
                      label: "4.\u4FDD\u62A4\u7B2C\u4E09\u65B9\u5408\u6CD5\u6743\u76CA",
                      article: "\u7B2C\u5341\u4E94\u6761\u3001\u7B2C\u4E09\u5341\u4E8C\u6761",
                      meaning: {
                        zh: "\u6D89\u53CA\u5546\u4E1A\u79D8\u5BC6\u3001\u4E2A\u4EBA\u9690\u79C1\u7B49\uFF0C\u516C\u5F00\u4F1A\u635F\u5BB3\u7B2C\u4E09\u65B9\u5408\u6CD5\u6743\u76CA\uFF0C\u7B2C\u4E09\u65B9\u4E0D\u540C\u610F\u516C\u5F00\u7684\u3002",
                        en: "Disclosure would harm a third party's lawful interests and the third party does not consent."
                      }
                    },
                    {
                      key: "internal",
                      label: "5.\u5C5E\u4E8E\u4E09\u7C7B\u5185\u90E8\u4E8B\u52A1\u4FE1\u606F",
                      article: "\u7B2C\u5341\u516D\u6761\u7B2C\u4E00\u6B3E",
                      meaning: { zh: "\u4EBA\u4E8B\u7BA1\u7406\u3001\u540E\u52E4\u7BA1\u7406\u3001\u5185\u90E8\u5DE5\u4F5C\u6D41\u7A0B\u4E09\u7C7B\u5185\u90E8\u4E8B\u52A1\u4FE1\u606F\uFF0C\u53EF\u4EE5\u4E0D\u4E88\u516C\u5F00\u3002", en: "Internal matters: personnel, logistics and internal work flows." }
                    },
                    {
                      key: "process",
                      label: "6.\u5C5E\u4E8E\u56DB\u7C7B\u8FC7\u7A0B\u6027\u4FE1\u606F",
                      article: "\u7B2C\u5341\u516D\u6761\u7B2C\u4E8C\u6B3E",
                      meaning: {
                        zh: "\u8BA8\u8BBA\u8BB0\u5F55\u3001\u8FC7\u7A0B\u7A3F\u3001\u78CB\u5546\u4FE1\u51FD\u3001\u8BF7\u793A\u62A5\u544A\u56DB\u7C7B\u8FC7\u7A0B\u6027\u4FE1\u606F\uFF0C\u53EF\u4EE5\u4E0D\u4E88\u516C\u5F00\u3002",
                        en: "Process information: records of discussion, drafts, consultation letters, requests for instructions."
                      }
                    },
                    {
                      key: "enforcementFile",
                      label: "7.\u5C5E\u4E8E\u884C\u653F\u6267\u6CD5\u6848\u5377",
                      article: "\u7B2C\u5341\u516D\u6761\u7B2C\u4E8C\u6B3E",
                      meaning: { zh: "\u884C\u653F\u6267\u6CD5\u6848\u5377\u4FE1\u606F\uFF0C\u53EF\u4EE5\u4E0D\u4E88\u516C\u5F00\u3002", en: "Files of administrative enforcement cases." }
                    },
                    {
                      key: "adminQuery",
                      label: "8.\u5C5E\u4E8E\u884C\u653F\u67E5\u8BE2\u4E8B\u9879",
                      article: "\u7B2C\u4E09\u5341\u516D\u6761\uFF08\u4E03\uFF09",
                      meaning: {
                        zh: "\u5DE5\u5546\u3001\u4E0D\u52A8\u4EA7\u767B\u8BB0\u7B49\u8D44\u6599\u7684\u67E5\u8BE2\uFF0C\u6CD5\u5F8B\u3001\u884C\u653F\u6CD5\u89C4\u53E6\u6709\u89C4\u5B9A\u7684\uFF0C\u544A\u77E5\u6309\u8BE5\u89C4\u5B9A\u529E\u7406\u3002",
                        en: "Look-ups of registers for which laws or regulations have a procedure of their own."
                      }
                    }
                  ]
                },
                {
                  key: "unavailable",
                  label: "\uFF08\u56DB\uFF09\u65E0\u6CD5\u63D0\u4F9B",
                  rows: [
                    {
                      key: "notHeld",
                      label: "1.\u672C\u673A\u5173\u4E0D\u638C\u63E1\u76F8\u5173\u653F\u5E9C\u4FE1\u606F",
                      article: "\u7B2C\u4E09\u5341\u516D\u6761\uFF08\u56DB\uFF09\uFF08\u4E94\uFF09",
                      meaning: { zh: "\u7ECF\u68C0\u7D22\u6CA1\u6709\u6240\u7533\u8BF7\u7684\u4FE1\u606F\uFF0C\u6216\u8005\u4E0D\u5C5E\u4E8E\u672C\u673A\u5173\u8D1F\u8D23\u516C\u5F00\u3002", en: "The body does not hold the information, or it is not this body's to disclose." }
                    },
                    {
                      key: "needsCreation",
                      label: "2.\u6CA1\u6709\u73B0\u6210\u4FE1\u606F\u9700\u8981\u53E6\u884C\u5236\u4F5C",
                      article: "\u7B2C\u4E09\u5341\u516B\u6761",
                      meaning: { zh: "\u9700\u8981\u5BF9\u73B0\u6709\u4FE1\u606F\u8FDB\u884C\u52A0\u5DE5\u3001\u5206\u6790\u7684\uFF0C\u884C\u653F\u673A\u5173\u53EF\u4EE5\u4E0D\u4E88\u63D0\u4F9B\u3002", en: "The information would have to be newly compiled or analysed." }
                    },
                    {
                      key: "unclear",
                      label: "3.\u8865\u6B63\u540E\u7533\u8BF7\u5185\u5BB9\u4ECD\u4E0D\u660E\u786E",
                      article: "\u7B2C\u4E09\u5341\u6761",
                      meaning: { zh: "\u7ECF\u8865\u6B63\uFF0C\u7533\u8BF7\u5185\u5BB9\u4ECD\u4E0D\u660E\u786E\uFF0C\u65E0\u6CD5\u636E\u4EE5\u68C0\u7D22\u3002", en: "The request stayed unclear after correction." }
                    }
                  ]
                },
                {
                  key: "declined",
                  label: "\uFF08\u4E94\uFF09\u4E0D\u4E88\u5904\u7406",
                  rows: [
                    {
                      key: "petition",
                      label: "1.\u4FE1\u8BBF\u4E3E\u62A5\u6295\u8BC9\u7C7B\u7533\u8BF7",
                      article: "\u7B2C\u4E09\u5341\u4E5D\u6761\u7B2C\u4E00\u6B3E",
                      meaning: { zh: "\u4EE5\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u7684\u5F62\u5F0F\u8FDB\u884C\u4FE1\u8BBF\u3001\u6295\u8BC9\u3001\u4E3E\u62A5\u7B49\u6D3B\u52A8\uFF0C\u544A\u77E5\u901A\u8FC7\u76F8\u5E94\u6E20\u9053\u63D0\u51FA\u3002", en: "Petitions, complaints or reports of wrongdoing in the form of a request." }
                    },
                    {
                      key: "repeat",
                      label: "2.\u91CD\u590D\u7533\u8BF7",
                      article: "\u7B2C\u4E09\u5341\u516D\u6761\uFF08\u516D\uFF09",
                      meaning: { zh: "\u5DF2\u5C31\u540C\u4E00\u7533\u8BF7\u4F5C\u51FA\u7B54\u590D\uFF0C\u7533\u8BF7\u4EBA\u91CD\u590D\u7533\u8BF7\uFF0C\u544A\u77E5\u4E0D\u4E88\u91CD\u590D\u5904\u7406\u3002", en: "The same applicant has had an answer to the same request." }
                    },
                    {
                      key: "publication",
                      label: "3.\u8981\u6C42\u63D0\u4F9B\u516C\u5F00\u51FA\u7248\u7269",
                      article: "\u7B2C\u4E09\u5341\u4E5D\u6761\u7B2C\u4E8C\u6B3E",
                      meaning: { zh: "\u8981\u6C42\u63D0\u4F9B\u653F\u5E9C\u516C\u62A5\u3001\u62A5\u520A\u3001\u4E66\u7C4D\u7B49\u516C\u5F00\u51FA\u7248\u7269\uFF0C\u53EF\u4EE5\u544A\u77E5\u83B7\u53D6\u7684\u9014\u5F84\u3002", en: "Requests for gazettes, newspapers, books and other publications." }
                    },
                    {
                      key: "excessive",
                      label: "4.\u65E0\u6B63\u5F53\u7406\u7531\u5927\u91CF\u53CD\u590D\u7533\u8BF7",
                      article: "\u7B2C\u4E09\u5341\u4E94\u6761",
                      meaning: { zh: "\u7533\u8BF7\u7684\u6570\u91CF\u3001\u9891\u6B21\u660E\u663E\u8D85\u8FC7\u5408\u7406\u8303\u56F4\uFF0C\u4E14\u7406\u7531\u4E0D\u5408\u7406\u7684\uFF0C\u544A\u77E5\u4E0D\u4E88\u5904\u7406\u3002", en: "Requests of unreasonable number or frequency without good reason." }
                    },
                    {
                      key: "reconfirm",
                      label: "5.\u8981\u6C42\u884C\u653F\u673A\u5173\u786E\u8BA4\u6216\u91CD\u65B0\u51FA\u5177\u5DF2\u83B7\u53D6\u4FE1\u606F",
                      article: "\u7B2C\u4E09\u5341\u516D\u6761",
                      meaning: { zh: "\u7533\u8BF7\u4EBA\u5DF2\u7ECF\u83B7\u53D6\u7684\u4FE1\u606F\uFF0C\u8981\u6C42\u518D\u6B21\u786E\u8BA4\u6216\u91CD\u65B0\u51FA\u5177\u7684\u3002", en: "Requests to confirm or issue again what the applicant already has." }
                    }
                  ]
                },
                {
                  key: "other.other",
                  label: "\uFF08\u516D\uFF09\u5176\u4ED6\u5904\u7406",
                  meaning: { zh: "\u4EE5\u4E0A\u5404\u7C7B\u90FD\u4E0D\u80FD\u5F52\u5165\u7684\u5904\u7406\u7ED3\u679C\uFF1B\u6570\u91CF\u8F83\u591A\u65F6\u5B9C\u5728\u6B63\u6587\u8BF4\u660E\u3002", en: "Outcomes that fit no other row; explain them in the text when there are many." }
                },
                {
                  key: "concluded",
                  label: "\uFF08\u4E03\uFF09\u603B\u8BA1",
                  meaning: { zh: "\uFF08\u4E00\uFF09\u81F3\uFF08\u516D\uFF09\u5404\u884C\u4E4B\u548C\uFF0C\u5373\u672C\u5E74\u5EA6\u529E\u7ED3\u7684\u7533\u8BF7\u603B\u6570\u3002", en: "The sum of rows \uFF08\u4E00\uFF09 to \uFF08\u516D\uFF09: all requests concluded in the year." }
                }
              ]
            },
            {
              key: "carriedOut",
              label: "\u56DB\u3001\u7ED3\u8F6C\u4E0B\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406",
              article: "\u7B2C\u4E94\u5341\u6761\uFF08\u4E8C\uFF09",
              meaning: { zh: "\u5230\u672C\u5E74\u5EA6\u672B\u5C1A\u672A\u529E\u7ED3\u3001\u8F6C\u5165\u4E0B\u4E00\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406\u7684\u7533\u8BF7\u3002", en: "Requests not concluded by the end of the year and carried into the next." }
            }
          ]
        }
      ],
      equations: [
        { rule: "row-total", each: "row", of: "total = natural + business + research + nonprofit + legalService + otherOrg" },
        { rule: "result-total", each: "column", of: "concluded = granted + partlyGranted + refused.* + unavailable.* + declined.* + other.*" },
        { rule: "carry-balance", each: "column", of: "received + carriedIn = concluded + carriedOut", shown: "concluded" }
      ]
    },
    {
      key: "disputes",
      title: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u884C\u653F\u590D\u8BAE\u3001\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5",
      across: true,
      blocks: [
        {
          columns: [
            { key: "upheld", label: "\u7ED3\u679C\u7EF4\u6301" },
            { key: "corrected", label: "\u7ED3\u679C\u7EA0\u6B63" },
            { key: "otherResult", label: "\u5176\u4ED6\u7ED3\u679C", accepted: ["\u5176\u5B83\u7ED3\u679C"] },
            { key: "pending", label: "\u5C1A\u672A\u5BA1\u7ED3" },
            { key: "total", label: "\u603B\u8BA1", accepted: ["\u5408\u8BA1"] }
          ],
          rows: [
            {
              key: "review",
              label: "\u884C\u653F\u590D\u8BAE",
              article: "\u7B2C\u4E94\u5341\u4E00\u6761",
              meaning: { zh: "\u56E0\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u88AB\u7533\u8BF7\u884C\u653F\u590D\u8BAE\u7684\u6848\u4EF6\uFF0C\u6309\u62A5\u544A\u5E74\u5EA6\u5185\u7684\u7ED3\u679C\u5206\u7C7B\u3002", en: "Administrative reviews over disclosure, by their result in the report year." },
              phrases: ["\u590D\u8BAE"]
            },
            {
              label: "\u884C\u653F\u8BC9\u8BBC",
              rows: [
                {
                  key: "directSuit",
                  label: "\u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9",
                  article: "\u7B2C\u4E94\u5341\u4E00\u6761",
                  meaning: { zh: "\u6CA1\u6709\u7ECF\u8FC7\u884C\u653F\u590D\u8BAE\u3001\u76F4\u63A5\u5411\u4EBA\u6C11\u6CD5\u9662\u8D77\u8BC9\u7684\u6848\u4EF6\u3002", en: "Suits brought without a review before them." },
                  phrases: ["\u8BC9\u8BBC", "\u8D77\u8BC9"]
                },
                {
                  key: "suitAfterReview",
                  label: "\u590D\u8BAE\u540E\u8D77\u8BC9",
                  article: "\u7B2C\u4E94\u5341\u4E00\u6761",
                  meaning: { zh: "\u7ECF\u8FC7\u884C\u653F\u590D\u8BAE\u540E\uFF0C\u518D\u5411\u4EBA\u6C11\u6CD5\u9662\u8D77\u8BC9\u7684\u6848\u4EF6\u3002", en: "Suits brought after a review." },
                  phrases: ["\u8BC9\u8BBC", "\u8D77\u8BC9"]
                }
              ]
            }
          ]
        }
      ],
      equations: [{ rule: "case-total", each: "row", of: "total = upheld + corrected + otherResult + pending" }]
    }
  ]
};

// server/form/editions/2021.json
var __default2 = {
  edition: "2021",
  basis: "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7",
  years: { from: 2021 },
  title: { name: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u5E74\u5EA6\u62A5\u544A", holds: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00", ends: ["\u5E74\u5EA6\u62A5\u544A"], endsWithYear: ["\u60C5\u51B5\u7684\u62A5\u544A"] },
  sections: [
    {
      key: "overview",
      title: "\u603B\u4F53\u60C5\u51B5",
      accepted: ["\u6982\u8FF0", "\u603B\u4F53\u5DE5\u4F5C\u60C5\u51B5", "\u57FA\u672C\u60C5\u51B5"],
      article: "\u7B2C\u4E94\u5341\u6761\uFF1B\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7",
      meaning: {
        zh: "\u6982\u8FF0\u4E3B\u52A8\u516C\u5F00\u3001\u4F9D\u7533\u8BF7\u516C\u5F00\u3001\u653F\u5E9C\u4FE1\u606F\u7BA1\u7406\u3001\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5E73\u53F0\u5EFA\u8BBE\u3001\u76D1\u7763\u4FDD\u969C\u4E94\u4E2A\u65B9\u9762\uFF1B\u5404\u7EA7\u4EBA\u6C11\u653F\u5E9C\u8FD8\u5E94\u5199\u660E\u5DE5\u4F5C\u8003\u6838\u3001\u793E\u4F1A\u8BC4\u8BAE\u548C\u8D23\u4EFB\u8FFD\u7A76\u7ED3\u679C\u60C5\u51B5\u3002",
        en: "An overview in five aspects: proactive disclosure, disclosure on request, information management, platforms, supervision. Governments must add the results of assessment, public appraisal and accountability."
      },
      aspects: [
        { key: "proactive", title: "\u4E3B\u52A8\u516C\u5F00" },
        { key: "onRequest", title: "\u4F9D\u7533\u8BF7\u516C\u5F00" },
        { key: "management", title: "\u653F\u5E9C\u4FE1\u606F\u7BA1\u7406", accepted: ["\u4FE1\u606F\u7BA1\u7406", "\u4FE1\u606F\u8D44\u6E90", "\u89C4\u8303\u5316\u7BA1\u7406"] },
        { key: "platform", title: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5E73\u53F0\u5EFA\u8BBE", accepted: ["\u5E73\u53F0\u5EFA\u8BBE", "\u516C\u5F00\u5E73\u53F0", "\u4FE1\u606F\u516C\u5F00\u6E20\u9053"] },
        { key: "supervision", title: "\u76D1\u7763\u4FDD\u969C", accepted: ["\u76D1\u7763", "\u4FDD\u969C\u63AA\u65BD", "\u6559\u80B2\u57F9\u8BAD"] }
      ]
    },
    {
      key: "disclosure",
      title: "\u4E3B\u52A8\u516C\u5F00\u653F\u5E9C\u4FE1\u606F\u60C5\u51B5",
      accepted: ["\u653F\u5E9C\u4FE1\u606F\u4E3B\u52A8\u516C\u5F00\u60C5\u51B5", "\u4E3B\u52A8\u516C\u5F00\u60C5\u51B5"],
      article: "\u7B2C\u4E8C\u5341\u6761\u3001\u7B2C\u4E94\u5341\u6761\uFF08\u4E00\uFF09",
      meaning: {
        zh: "\u7528\u8868\u683C\u586B\u62A5\u89C4\u7AE0\u548C\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6\u3001\u884C\u653F\u8BB8\u53EF\u3001\u884C\u653F\u5904\u7F5A\u548C\u884C\u653F\u5F3A\u5236\u3001\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39\u7684\u6570\u91CF\u3002",
        en: "A table of rules and normative documents, licences, penalties, enforcement measures and fees."
      },
      table: "disclosure"
    },
    {
      key: "requests",
      title: "\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u60C5\u51B5",
      accepted: ["\u4F9D\u7533\u8BF7\u516C\u5F00\u653F\u5E9C\u4FE1\u606F\u60C5\u51B5", "\u6536\u5230\u548C\u5904\u7406\u7533\u8BF7\u60C5\u51B5"],
      article: "\u7B2C\u4E8C\u5341\u4E03\u6761\u81F3\u7B2C\u56DB\u5341\u6761\u3001\u7B2C\u4E94\u5341\u6761\uFF08\u4E8C\uFF09",
      meaning: { zh: "\u7528\u8868\u683C\u586B\u62A5\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u7684\u6570\u91CF\uFF0C\u6309\u7533\u8BF7\u4EBA\u548C\u5904\u7406\u7ED3\u679C\u5206\u5217\u3002", en: "A table of the requests received and concluded, by applicant and outcome." },
      table: "requests"
    },
    {
      key: "disputes",
      title: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u884C\u653F\u590D\u8BAE\u3001\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5",
      accepted: ["\u56E0\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u88AB\u7533\u8BF7\u884C\u653F\u590D\u8BAE\u3001\u63D0\u8D77\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5", "\u884C\u653F\u590D\u8BAE\u548C\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5"],
      article: "\u7B2C\u4E94\u5341\u6761\uFF08\u4E09\uFF09\u3001\u7B2C\u4E94\u5341\u4E00\u6761",
      meaning: { zh: "\u7528\u8868\u683C\u586B\u62A5\u56E0\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u88AB\u7533\u8BF7\u884C\u653F\u590D\u8BAE\u3001\u63D0\u8D77\u884C\u653F\u8BC9\u8BBC\u7684\u6570\u91CF\u548C\u7ED3\u679C\u3002", en: "A table of the reviews and suits over disclosure and their results." },
      table: "disputes"
    },
    {
      key: "problems",
      title: "\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898\u53CA\u6539\u8FDB\u60C5\u51B5",
      accepted: ["\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898\u53CA\u6539\u8FDB\u60C5\u51B5", "\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898\u53CA\u6539\u8FDB\u63AA\u65BD", "\u5B58\u5728\u95EE\u9898\u53CA\u6539\u8FDB\u63AA\u65BD", "\u4E3B\u8981\u95EE\u9898\u53CA\u6539\u8FDB\u60C5\u51B5"],
      article: "\u7B2C\u4E94\u5341\u6761\uFF08\u56DB\uFF09",
      meaning: { zh: "\u5199\u660E\u672C\u5E74\u5EA6\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u5B58\u5728\u7684\u4E3B\u8981\u95EE\u9898\uFF0C\u4EE5\u53CA\u6539\u8FDB\u7684\u60C5\u51B5\u548C\u6253\u7B97\u3002", en: "The main problems of the year's work and how they are being mended." }
    },
    {
      key: "others",
      title: "\u5176\u4ED6\u9700\u8981\u62A5\u544A\u7684\u4E8B\u9879",
      accepted: ["\u5176\u4ED6\u9700\u8981\u62A5\u544A\u4E8B\u9879", "\u5176\u4ED6\u4E8B\u9879", "\u9700\u8981\u62A5\u544A\u7684\u5176\u4ED6\u4E8B\u9879"],
      article: "\u7B2C\u4E94\u5341\u6761\uFF08\u4E94\uFF09\uFF1B\u56FD\u529E\u51FD\u30142020\u3015109\u53F7",
      meaning: {
        zh: "\u5199\u660E\u6536\u53D6\u4FE1\u606F\u5904\u7406\u8D39\u7684\u60C5\u51B5\uFF08\u53D1\u51FA\u6536\u8D39\u901A\u77E5\u7684\u4EF6\u6570\u548C\u603B\u91D1\u989D\u3001\u5B9E\u9645\u6536\u53D6\u7684\u603B\u91D1\u989D\uFF09\uFF0C\u4EE5\u53CA\u5176\u4ED6\u9700\u8981\u62A5\u544A\u7684\u4E8B\u9879\u3002",
        en: "The processing fees (notices sent, their amount, the amount received) and whatever else is to be reported."
      }
    }
  ],
  tables: [
    {
      key: "disclosure",
      title: "\u4E3B\u52A8\u516C\u5F00\u653F\u5E9C\u4FE1\u606F\u60C5\u51B5",
      corner: "\u4FE1\u606F\u5185\u5BB9",
      blocks: [
        {
          head: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u4E00\uFF09\u9879",
          columns: [{ key: "issued", label: "\u672C\u5E74\u5236\u53D1\u4EF6\u6570" }, { key: "repealed", label: "\u672C\u5E74\u5E9F\u6B62\u4EF6\u6570" }, { key: "inForce", label: "\u73B0\u884C\u6709\u6548\u4EF6\u6570" }],
          rows: [
            {
              key: "regulations",
              label: "\u89C4\u7AE0",
              article: "\u7B2C\u4E8C\u5341\u6761\uFF08\u4E00\uFF09",
              meaning: {
                zh: "\u672C\u673A\u5173\u5236\u53D1\u3001\u5E9F\u6B62\u548C\u73B0\u884C\u6709\u6548\u7684\u89C4\u7AE0\uFF1B\u53EA\u6709\u56FD\u52A1\u9662\u90E8\u95E8\u3001\u7701\u7EA7\u653F\u5E9C\u3001\u8BBE\u533A\u7684\u5E02\u548C\u81EA\u6CBB\u5DDE\u653F\u5E9C\u53EF\u4EE5\u5236\u5B9A\u89C4\u7AE0\u3002",
                en: "Rules (\u89C4\u7AE0) issued, repealed and in force; only ministries, provinces, cities with districts and autonomous prefectures may make them."
              }
            },
            {
              key: "normativeDocuments",
              label: "\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6",
              accepted: ["\u89C4\u8303\u6027\u6587\u4EF6"],
              article: "\u7B2C\u4E8C\u5341\u6761\uFF08\u4E00\uFF09",
              meaning: { zh: "\u672C\u673A\u5173\u5236\u53D1\u3001\u5E9F\u6B62\u548C\u73B0\u884C\u6709\u6548\u7684\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6\u3002", en: "Normative documents issued, repealed and in force." }
            }
          ]
        },
        {
          head: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u4E94\uFF09\u9879",
          columns: [{ key: "decisions", label: "\u672C\u5E74\u5904\u7406\u51B3\u5B9A\u6570\u91CF" }],
          rows: [
            {
              key: "licences",
              label: "\u884C\u653F\u8BB8\u53EF",
              article: "\u7B2C\u4E8C\u5341\u6761\uFF08\u4E94\uFF09",
              meaning: { zh: "\u672C\u5E74\u5EA6\u4F5C\u51FA\u7684\u884C\u653F\u8BB8\u53EF\u51B3\u5B9A\u7684\u6570\u91CF\u3002", en: "Licensing decisions made in the year." }
            }
          ]
        },
        {
          head: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u516D\uFF09\u9879",
          columns: [{ key: "decisions", label: "\u672C\u5E74\u5904\u7406\u51B3\u5B9A\u6570\u91CF" }],
          rows: [
            {
              key: "penalties",
              label: "\u884C\u653F\u5904\u7F5A",
              article: "\u7B2C\u4E8C\u5341\u6761\uFF08\u516D\uFF09",
              meaning: { zh: "\u672C\u5E74\u5EA6\u4F5C\u51FA\u7684\u884C\u653F\u5904\u7F5A\u51B3\u5B9A\u7684\u6570\u91CF\u3002", en: "Penalty decisions made in the year." }
            },
            {
              key: "enforcement",
              label: "\u884C\u653F\u5F3A\u5236",
              article: "\u7B2C\u4E8C\u5341\u6761\uFF08\u516D\uFF09",
              meaning: { zh: "\u672C\u5E74\u5EA6\u4F5C\u51FA\u7684\u884C\u653F\u5F3A\u5236\u51B3\u5B9A\u7684\u6570\u91CF\u3002", en: "Enforcement decisions made in the year." }
            }
          ]
        },
        {
          head: "\u7B2C\u4E8C\u5341\u6761\u7B2C\uFF08\u516B\uFF09\u9879",
          columns: [{ key: "amount", label: "\u672C\u5E74\u6536\u8D39\u91D1\u989D\uFF08\u5355\u4F4D\uFF1A\u4E07\u5143\uFF09", type: "amount", unit: "\u4E07\u5143" }],
          rows: [
            {
              key: "fees",
              label: "\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39",
              article: "\u7B2C\u4E8C\u5341\u6761\uFF08\u516B\uFF09",
              meaning: {
                zh: "\u672C\u5E74\u5EA6\u6536\u53D6\u7684\u884C\u653F\u4E8B\u4E1A\u6027\u6536\u8D39\u91D1\u989D\uFF0C\u5355\u4F4D\u4E3A\u4E07\u5143\uFF0C\u53EF\u4EE5\u6709\u5C0F\u6570\u3002",
                en: "Administrative fees collected in the year, in units of ten thousand yuan; decimals are allowed."
              }
            }
          ]
        }
      ]
    },
    {
      key: "requests",
      title: "\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u60C5\u51B5",
      corner: "\uFF08\u672C\u5217\u6570\u636E\u7684\u52FE\u7A3D\u5173\u7CFB\u4E3A\uFF1A\u7B2C\u4E00\u9879\u52A0\u7B2C\u4E8C\u9879\u4E4B\u548C\uFF0C\u7B49\u4E8E\u7B2C\u4E09\u9879\u52A0\u7B2C\u56DB\u9879\u4E4B\u548C\uFF09",
      columnsHead: "\u7533\u8BF7\u4EBA\u60C5\u51B5",
      blocks: [
        {
          columns: [
            { key: "natural", label: "\u81EA\u7136\u4EBA" },
            {
              label: "\u6CD5\u4EBA\u6216\u5176\u4ED6\u7EC4\u7EC7",
              columns: [
                { key: "business", label: "\u5546\u4E1A\u4F01\u4E1A" },
                { key: "research", label: "\u79D1\u7814\u673A\u6784" },
                { key: "nonprofit", label: "\u793E\u4F1A\u516C\u76CA\u7EC4\u7EC7", accepted: ["\u793E\u4F1A\u516C\u76CA"] },
                { key: "legalService", label: "\u6CD5\u5F8B\u670D\u52A1\u673A\u6784" },
                { key: "otherOrg", label: "\u5176\u4ED6", accepted: ["\u5176\u5B83"] }
              ]
            },
            { key: "total", label: "\u603B\u8BA1", accepted: ["\u5408\u8BA1"] }
          ],
          rows: [
            {
              key: "received",
              label: "\u4E00\u3001\u672C\u5E74\u65B0\u6536\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u6570\u91CF",
              article: "\u7B2C\u56DB\u5341\u4E5D\u6761\u3001\u7B2C\u4E94\u5341\u6761\uFF08\u4E8C\uFF09",
              meaning: { zh: "\u62A5\u544A\u5E74\u5EA6\u5185\u65B0\u6536\u5230\u7684\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\uFF0C\u4E0D\u542B\u4E0A\u5E74\u7ED3\u8F6C\u3002", en: "Requests received in the report year, without those carried over." }
            },
            {
              key: "carriedIn",
              label: "\u4E8C\u3001\u4E0A\u5E74\u7ED3\u8F6C\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u6570\u91CF",
              article: "\u7B2C\u4E94\u5341\u6761\uFF08\u4E8C\uFF09",
              meaning: {
                zh: "\u4E0A\u4E00\u5E74\u5EA6\u6536\u5230\u3001\u8F6C\u5165\u672C\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406\u7684\u7533\u8BF7\uFF1B\u5E94\u4E0E\u4E0A\u4E00\u5E74\u5EA6\u62A5\u544A\u7684\u7B2C\u56DB\u9879\u4E00\u81F4\u3002",
                en: "Requests carried over from the year before; equals row four of last year's report."
              }
            },
            {
              label: "\u4E09\u3001\u672C\u5E74\u5EA6\u529E\u7406\u7ED3\u679C",
              rows: [
                {
                  key: "granted",
                  label: "\uFF08\u4E00\uFF09\u4E88\u4EE5\u516C\u5F00",
                  article: "\u7B2C\u4E09\u5341\u516D\u6761\uFF08\u4E00\uFF09\uFF08\u4E8C\uFF09",
                  meaning: { zh: "\u6240\u7533\u8BF7\u7684\u4FE1\u606F\u5168\u90E8\u63D0\u4F9B\uFF0C\u6216\u8005\u544A\u77E5\u83B7\u53D6\u7684\u65B9\u5F0F\u3001\u9014\u5F84\u3002", en: "All that was asked for was given, or the applicant was told where to find it." }
                },
                {
                  key: "partlyGranted",
                  label: "\uFF08\u4E8C\uFF09\u90E8\u5206\u516C\u5F00\uFF08\u533A\u5206\u5904\u7406\u7684\uFF0C\u53EA\u8BA1\u8FD9\u4E00\u60C5\u5F62\uFF0C\u4E0D\u8BA1\u5176\u4ED6\u60C5\u5F62\uFF09",
                  article: "\u7B2C\u4E09\u5341\u4E03\u6761",
                  meaning: {
                    zh: "\u4FE1\u606F\u4E2D\u6709\u4E0D\u5E94\u516C\u5F00\u7684\u5185\u5BB9\u4F46\u80FD\u591F\u533A\u5206\u5904\u7406\uFF0C\u516C\u5F00\u53EF\u4EE5\u516C\u5F00\u7684\u90E8\u5206\uFF1B\u6B64\u7C7B\u7533\u8BF7\u53EA\u8BA1\u5165\u672C\u884C\u3002",
                    en: "What may be disclosed was separated and given; such a request counts here and in no other row."
                  }
                },
                {
                  key: "refused",
                  label: "\uFF08\u4E09\uFF09\u4E0D\u4E88\u516C\u5F00",
                  rows: [
                    {
                      key: "stateSecret",
                      label: "1.\u5C5E\u4E8E\u56FD\u5BB6\u79D8\u5BC6",
                      article: "\u7B2C\u5341\u56DB\u6761",
                      meaning: { zh: "\u4F9D\u6CD5\u786E\u5B9A\u4E3A\u56FD\u5BB6\u79D8\u5BC6\u7684\u4FE1\u606F\uFF0C\u4E0D\u4E88\u516C\u5F00\u3002", en: "Information classified as a state secret." }
                    },
                    {
                      key: "otherLaw",
                      label: "2.\u5176\u4ED6\u6CD5\u5F8B\u884C\u653F\u6CD5\u89C4\u7981\u6B62\u516C\u5F00",
                      article: "\u7B2C\u5341\u56DB\u6761",
                      meaning: { zh: "\u6CD5\u5F8B\u3001\u884C\u653F\u6CD5\u89C4\u7981\u6B62\u516C\u5F00\u7684\u4FE1\u606F\uFF0C\u4E0D\u4E88\u516C\u5F00\u3002", en: "Information whose disclosure a law or administrative regulation forbids." }
                    },
                    {
                      key: "security",
                      label: "3.\u5371\u53CA\u201C\u4E09\u5B89\u5168\u4E00\u7A33\u5B9A\u201D",
                      article: "\u7B2C\u5341\u56DB\u6761",
                      meaning: {
                        zh: "\u516C\u5F00\u540E\u53EF\u80FD\u5371\u53CA\u56FD\u5BB6\u5B89\u5168\u3001\u516C\u5171\u5B89\u5168\u3001\u7ECF\u6D4E\u5B89\u5168\u3001\u793E\u4F1A\u7A33\u5B9A\u7684\u4FE1\u606F\uFF0C\u4E0D\u4E88\u516C\u5F00\u3002",
                        en: "Disclosure could endanger national, public or economic security or social stability."
                      }
                    },
                    {
                      key: "thirdParty",
                      label: "4.\u4FDD\u62A4\u7B2C\u4E09\u65B9\u5408\u6CD5\u6743\u76CA",
                      article: "\u7B2C\u5341\u4E94\u6761\u3001\u7B2C\u4E09\u5341\u4E8C\u6761",
                      meaning: {
                        zh: "\u6D89\u53CA\u5546\u4E1A\u79D8\u5BC6\u3001\u4E2A\u4EBA\u9690\u79C1\u7B49\uFF0C\u516C\u5F00\u4F1A\u635F\u5BB3\u7B2C\u4E09\u65B9\u5408\u6CD5\u6743\u76CA\uFF0C\u7B2C\u4E09\u65B9\u4E0D\u540C\u610F\u516C\u5F00\u7684\u3002",
                        en: "Disclosure would harm a third party's lawful interests and the third party does not consent."
                      }
                    },
                    {
                      key: "internal",
                      label: "5.\u5C5E\u4E8E\u4E09\u7C7B\u5185\u90E8\u4E8B\u52A1\u4FE1\u606F",
                      article: "\u7B2C\u5341\u516D\u6761\u7B2C\u4E00\u6B3E",
                      meaning: { zh: "\u4EBA\u4E8B\u7BA1\u7406\u3001\u540E\u52E4\u7BA1\u7406\u3001\u5185\u90E8\u5DE5\u4F5C\u6D41\u7A0B\u4E09\u7C7B\u5185\u90E8\u4E8B\u52A1\u4FE1\u606F\uFF0C\u53EF\u4EE5\u4E0D\u4E88\u516C\u5F00\u3002", en: "Internal matters: personnel, logistics and internal work flows." }
                    },
                    {
                      key: "process",
                      label: "6.\u5C5E\u4E8E\u56DB\u7C7B\u8FC7\u7A0B\u6027\u4FE1\u606F",
                      article: "\u7B2C\u5341\u516D\u6761\u7B2C\u4E8C\u6B3E",
                      meaning: {
                        zh: "\u8BA8\u8BBA\u8BB0\u5F55\u3001\u8FC7\u7A0B\u7A3F\u3001\u78CB\u5546\u4FE1\u51FD\u3001\u8BF7\u793A\u62A5\u544A\u56DB\u7C7B\u8FC7\u7A0B\u6027\u4FE1\u606F\uFF0C\u53EF\u4EE5\u4E0D\u4E88\u516C\u5F00\u3002",
                        en: "Process information: records of discussion, drafts, consultation letters, requests for instructions."
                      }
                    },
                    {
                      key: "enforcementFile",
                      label: "7.\u5C5E\u4E8E\u884C\u653F\u6267\u6CD5\u6848\u5377",
                      article: "\u7B2C\u5341\u516D\u6761\u7B2C\u4E8C\u6B3E",
                      meaning: { zh: "\u884C\u653F\u6267\u6CD5\u6848\u5377\u4FE1\u606F\uFF0C\u53EF\u4EE5\u4E0D\u4E88\u516C\u5F00\u3002", en: "Files of administrative enforcement cases." }
                    },
                    {
                      key: "adminQuery",
                      label: "8.\u5C5E\u4E8E\u884C\u653F\u67E5\u8BE2\u4E8B\u9879",
                      article: "\u7B2C\u4E09\u5341\u516D\u6761\uFF08\u4E03\uFF09",
                      meaning: {
                        zh: "\u5DE5\u5546\u3001\u4E0D\u52A8\u4EA7\u767B\u8BB0\u7B49\u8D44\u6599\u7684\u67E5\u8BE2\uFF0C\u6CD5\u5F8B\u3001\u884C\u653F\u6CD5\u89C4\u53E6\u6709\u89C4\u5B9A\u7684\uFF0C\u544A\u77E5\u6309\u8BE5\u89C4\u5B9A\u529E\u7406\u3002",
                        en: "Look-ups of registers for which laws or regulations have a procedure of their own."
                      }
                    }
                  ]
                },
                {
                  key: "unavailable",
                  label: "\uFF08\u56DB\uFF09\u65E0\u6CD5\u63D0\u4F9B",
                  rows: [
                    {
                      key: "notHeld",
                      label: "1.\u672C\u673A\u5173\u4E0D\u638C\u63E1\u76F8\u5173\u653F\u5E9C\u4FE1\u606F",
                      article: "\u7B2C\u4E09\u5341\u516D\u6761\uFF08\u56DB\uFF09\uFF08\u4E94\uFF09",
                      meaning: { zh: "\u7ECF\u68C0\u7D22\u6CA1\u6709\u6240\u7533\u8BF7\u7684\u4FE1\u606F\uFF0C\u6216\u8005\u4E0D\u5C5E\u4E8E\u672C\u673A\u5173\u8D1F\u8D23\u516C\u5F00\u3002", en: "The body does not hold the information, or it is not this body's to disclose." }
                    },
                    {
                      key: "needsCreation",
                      label: "2.\u6CA1\u6709\u73B0\u6210\u4FE1\u606F\u9700\u8981\u53E6\u884C\u5236\u4F5C",
                      article: "\u7B2C\u4E09\u5341\u516B\u6761",
                      meaning: { zh: "\u9700\u8981\u5BF9\u73B0\u6709\u4FE1\u606F\u8FDB\u884C\u52A0\u5DE5\u3001\u5206\u6790\u7684\uFF0C\u884C\u653F\u673A\u5173\u53EF\u4EE5\u4E0D\u4E88\u63D0\u4F9B\u3002", en: "The information would have to be newly compiled or analysed." }
                    },
                    {
                      key: "unclear",
                      label: "3.\u8865\u6B63\u540E\u7533\u8BF7\u5185\u5BB9\u4ECD\u4E0D\u660E\u786E",
                      article: "\u7B2C\u4E09\u5341\u6761",
                      meaning: { zh: "\u7ECF\u8865\u6B63\uFF0C\u7533\u8BF7\u5185\u5BB9\u4ECD\u4E0D\u660E\u786E\uFF0C\u65E0\u6CD5\u636E\u4EE5\u68C0\u7D22\u3002", en: "The request stayed unclear after correction." }
                    }
                  ]
                },
                {
                  key: "declined",
                  label: "\uFF08\u4E94\uFF09\u4E0D\u4E88\u5904\u7406",
                  rows: [
                    {
                      key: "petition",
                      label: "1.\u4FE1\u8BBF\u4E3E\u62A5\u6295\u8BC9\u7C7B\u7533\u8BF7",
                      article: "\u7B2C\u4E09\u5341\u4E5D\u6761\u7B2C\u4E00\u6B3E",
                      meaning: { zh: "\u4EE5\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u7684\u5F62\u5F0F\u8FDB\u884C\u4FE1\u8BBF\u3001\u6295\u8BC9\u3001\u4E3E\u62A5\u7B49\u6D3B\u52A8\uFF0C\u544A\u77E5\u901A\u8FC7\u76F8\u5E94\u6E20\u9053\u63D0\u51FA\u3002", en: "Petitions, complaints or reports of wrongdoing in the form of a request." }
                    },
                    {
                      key: "repeat",
                      label: "2.\u91CD\u590D\u7533\u8BF7",
                      article: "\u7B2C\u4E09\u5341\u516D\u6761\uFF08\u516D\uFF09",
                      meaning: { zh: "\u5DF2\u5C31\u540C\u4E00\u7533\u8BF7\u4F5C\u51FA\u7B54\u590D\uFF0C\u7533\u8BF7\u4EBA\u91CD\u590D\u7533\u8BF7\uFF0C\u544A\u77E5\u4E0D\u4E88\u91CD\u590D\u5904\u7406\u3002", en: "The same applicant has had an answer to the same request." }
                    },
                    {
                      key: "publication",
                      label: "3.\u8981\u6C42\u63D0\u4F9B\u516C\u5F00\u51FA\u7248\u7269",
                      article: "\u7B2C\u4E09\u5341\u4E5D\u6761\u7B2C\u4E8C\u6B3E",
                      meaning: { zh: "\u8981\u6C42\u63D0\u4F9B\u653F\u5E9C\u516C\u62A5\u3001\u62A5\u520A\u3001\u4E66\u7C4D\u7B49\u516C\u5F00\u51FA\u7248\u7269\uFF0C\u53EF\u4EE5\u544A\u77E5\u83B7\u53D6\u7684\u9014\u5F84\u3002", en: "Requests for gazettes, newspapers, books and other publications." }
                    },
                    {
                      key: "excessive",
                      label: "4.\u65E0\u6B63\u5F53\u7406\u7531\u5927\u91CF\u53CD\u590D\u7533\u8BF7",
                      article: "\u7B2C\u4E09\u5341\u4E94\u6761",
                      meaning: { zh: "\u7533\u8BF7\u7684\u6570\u91CF\u3001\u9891\u6B21\u660E\u663E\u8D85\u8FC7\u5408\u7406\u8303\u56F4\uFF0C\u4E14\u7406\u7531\u4E0D\u5408\u7406\u7684\uFF0C\u544A\u77E5\u4E0D\u4E88\u5904\u7406\u3002", en: "Requests of unreasonable number or frequency without good reason." }
                    },
                    {
                      key: "reconfirm",
                      label: "5.\u8981\u6C42\u884C\u653F\u673A\u5173\u786E\u8BA4\u6216\u91CD\u65B0\u51FA\u5177\u5DF2\u83B7\u53D6\u4FE1\u606F",
                      article: "\u7B2C\u4E09\u5341\u516D\u6761",
                      meaning: { zh: "\u7533\u8BF7\u4EBA\u5DF2\u7ECF\u83B7\u53D6\u7684\u4FE1\u606F\uFF0C\u8981\u6C42\u518D\u6B21\u786E\u8BA4\u6216\u91CD\u65B0\u51FA\u5177\u7684\u3002", en: "Requests to confirm or issue again what the applicant already has." }
                    }
                  ]
                },
                {
                  key: "other",
                  label: "\uFF08\u516D\uFF09\u5176\u4ED6\u5904\u7406",
                  accepted: ["\uFF08\u516D\uFF09\u5176\u5B83\u5904\u7406"],
                  merged: "other",
                  rows: [
                    {
                      key: "lateCorrection",
                      label: "1.\u7533\u8BF7\u4EBA\u65E0\u6B63\u5F53\u7406\u7531\u903E\u671F\u4E0D\u8865\u6B63\u3001\u884C\u653F\u673A\u5173\u4E0D\u518D\u5904\u7406\u5176\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7",
                      article: "\u7B2C\u4E09\u5341\u6761",
                      meaning: {
                        zh: "\u53D1\u51FA\u8865\u6B63\u901A\u77E5\u540E\uFF0C\u7533\u8BF7\u4EBA\u6CA1\u6709\u6B63\u5F53\u7406\u7531\u8D85\u8FC7\u671F\u9650\u4E0D\u8865\u6B63\uFF0C\u6309\u653E\u5F03\u7533\u8BF7\u8BA1\u3002",
                        en: "The applicant let the time for correcting the request pass without good reason; it counts as withdrawn."
                      }
                    },
                    {
                      key: "unpaidFee",
                      label: "2.\u7533\u8BF7\u4EBA\u903E\u671F\u672A\u6309\u6536\u8D39\u901A\u77E5\u8981\u6C42\u7F34\u7EB3\u8D39\u7528\u3001\u884C\u653F\u673A\u5173\u4E0D\u518D\u5904\u7406\u5176\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7",
                      article: "\u7B2C\u56DB\u5341\u4E8C\u6761\uFF1B\u56FD\u529E\u51FD\u30142020\u3015109\u53F7",
                      meaning: {
                        zh: "\u53D1\u51FA\u6536\u8D39\u901A\u77E5\u540E\uFF0C\u7533\u8BF7\u4EBA\u8D85\u8FC7\u671F\u9650\u6CA1\u6709\u7F34\u8D39\uFF0C\u6309\u653E\u5F03\u7533\u8BF7\u8BA1\u3002",
                        en: "The applicant did not pay the processing fee in time; the request counts as withdrawn."
                      }
                    },
                    {
                      key: "other",
                      label: "3.\u5176\u4ED6",
                      meaning: {
                        zh: "\u4EE5\u4E0A\u5404\u7C7B\u90FD\u4E0D\u80FD\u5F52\u5165\u7684\u5904\u7406\u7ED3\u679C\uFF0C\u4F8B\u5982\u7533\u8BF7\u4EBA\u4E3B\u52A8\u64A4\u56DE\uFF1B\u6570\u91CF\u8F83\u591A\u65F6\u5B9C\u5728\u6B63\u6587\u8BF4\u660E\u3002",
                        en: "Outcomes that fit no other row, such as withdrawal by the applicant; explain them in the text when there are many."
                      },
                      accepted: ["3.\u5176\u5B83"]
                    }
                  ]
                },
                {
                  key: "concluded",
                  label: "\uFF08\u4E03\uFF09\u603B\u8BA1",
                  meaning: { zh: "\uFF08\u4E00\uFF09\u81F3\uFF08\u516D\uFF09\u5404\u884C\u4E4B\u548C\uFF0C\u5373\u672C\u5E74\u5EA6\u529E\u7ED3\u7684\u7533\u8BF7\u603B\u6570\u3002", en: "The sum of rows \uFF08\u4E00\uFF09 to \uFF08\u516D\uFF09: all requests concluded in the year." }
                }
              ]
            },
            {
              key: "carriedOut",
              label: "\u56DB\u3001\u7ED3\u8F6C\u4E0B\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406",
              article: "\u7B2C\u4E94\u5341\u6761\uFF08\u4E8C\uFF09",
              meaning: { zh: "\u5230\u672C\u5E74\u5EA6\u672B\u5C1A\u672A\u529E\u7ED3\u3001\u8F6C\u5165\u4E0B\u4E00\u5E74\u5EA6\u7EE7\u7EED\u529E\u7406\u7684\u7533\u8BF7\u3002", en: "Requests not concluded by the end of the year and carried into the next." }
            }
          ]
        }
      ],
      equations: [
        { rule: "row-total", each: "row", of: "total = natural + business + research + nonprofit + legalService + otherOrg" },
        { rule: "result-total", each: "column", of: "concluded = granted + partlyGranted + refused.* + unavailable.* + declined.* + other.*" },
        { rule: "carry-balance", each: "column", of: "received + carriedIn = concluded + carriedOut", shown: "concluded" }
      ]
    },
    {
      key: "disputes",
      title: "\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u884C\u653F\u590D\u8BAE\u3001\u884C\u653F\u8BC9\u8BBC\u60C5\u51B5",
      across: true,
      blocks: [
        {
          columns: [
            { key: "upheld", label: "\u7ED3\u679C\u7EF4\u6301" },
            { key: "corrected", label: "\u7ED3\u679C\u7EA0\u6B63" },
            { key: "otherResult", label: "\u5176\u4ED6\u7ED3\u679C", accepted: ["\u5176\u5B83\u7ED3\u679C"] },
            { key: "pending", label: "\u5C1A\u672A\u5BA1\u7ED3" },
            { key: "total", label: "\u603B\u8BA1", accepted: ["\u5408\u8BA1"] }
          ],
          rows: [
            {
              key: "review",
              label: "\u884C\u653F\u590D\u8BAE",
              article: "\u7B2C\u4E94\u5341\u4E00\u6761",
              meaning: { zh: "\u56E0\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u88AB\u7533\u8BF7\u884C\u653F\u590D\u8BAE\u7684\u6848\u4EF6\uFF0C\u6309\u62A5\u544A\u5E74\u5EA6\u5185\u7684\u7ED3\u679C\u5206\u7C7B\u3002", en: "Administrative reviews over disclosure, by their result in the report year." },
              phrases: ["\u590D\u8BAE"]
            },
            {
              label: "\u884C\u653F\u8BC9\u8BBC",
              rows: [
                {
                  key: "directSuit",
                  label: "\u672A\u7ECF\u590D\u8BAE\u76F4\u63A5\u8D77\u8BC9",
                  article: "\u7B2C\u4E94\u5341\u4E00\u6761",
                  meaning: { zh: "\u6CA1\u6709\u7ECF\u8FC7\u884C\u653F\u590D\u8BAE\u3001\u76F4\u63A5\u5411\u4EBA\u6C11\u6CD5\u9662\u8D77\u8BC9\u7684\u6848\u4EF6\u3002", en: "Suits brought without a review before them." },
                  phrases: ["\u8BC9\u8BBC", "\u8D77\u8BC9"]
                },
                {
                  key: "suitAfterReview",
                  label: "\u590D\u8BAE\u540E\u8D77\u8BC9",
                  article: "\u7B2C\u4E94\u5341\u4E00\u6761",
                  meaning: { zh: "\u7ECF\u8FC7\u884C\u653F\u590D\u8BAE\u540E\uFF0C\u518D\u5411\u4EBA\u6C11\u6CD5\u9662\u8D77\u8BC9\u7684\u6848\u4EF6\u3002", en: "Suits brought after a review." },
                  phrases: ["\u8BC9\u8BBC", "\u8D77\u8BC9"]
                }
              ]
            }
          ]
        }
      ],
      equations: [{ rule: "case-total", each: "row", of: "total = upheld + corrected + otherResult + pending" }]
    }
  ]
};

// server/form/editions.ts
var officialForms = [__default, __default2].map(compileForm);
function formForYear(forms, year) {
  return forms.find(({ years }) => year >= (years.from ?? -Infinity) && year <= (years.to ?? Infinity)) ?? null;
}

// server/rules/check.ts
function check(draft, rules2, severities) {
  const { reading } = draft;
  const checks = {};
  const diagnoses = [];
  for (const rule of rules2) {
    const severity = severities[rule.code] ?? rule.severity;
    if (severity === "off" || !draft.isReport || !(reading ?? rule.checkUnread)) {
      checks[rule.code] = "skipped";
      continue;
    }
    const findings = [...reading ? rule.check(reading) : rule.checkUnread?.(draft) ?? []];
    checks[rule.code] = findings.length > 0 ? "failed" : (reading && rule.status?.(reading)) ?? "held";
    const seen = /* @__PURE__ */ new Map();
    for (const finding of findings) {
      const count = (seen.get(finding.subject) ?? 0) + 1;
      seen.set(finding.subject, count);
      const key = `${rule.code}:${finding.subject}${count > 1 ? `#${count}` : ""}`;
      diagnoses.push({ rule, finding, severity, key });
    }
  }
  diagnoses.sort((a, b) => a.finding.span.start - b.finding.span.start || a.finding.span.end - b.finding.span.end);
  return { diagnoses, checks };
}

// server/text/decimal.ts
var zero = { units: 0n, scale: 0 };
var mostDigits = 30;
function parseDecimal(text) {
  const match = /^([+-]?)([0-9]*)(?:\.([0-9]*))?$/.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", fraction = ""] = match;
  const digits = whole + fraction;
  if (!digits || digits.length > mostDigits) return null;
  const units = BigInt(digits);
  return { units: sign === "-" ? -units : units, scale: fraction.length };
}
function add(a, b) {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}
function negate(a) {
  return { units: -a.units, scale: a.scale };
}
function subtract(a, b) {
  return add(a, negate(b));
}
function absolute(a) {
  return a.units < 0n ? negate(a) : a;
}
function compare(a, b) {
  const { units } = subtract(a, b);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}
function isZero(a) {
  return a.units === 0n;
}
function isFraction(a) {
  return a.units % 10n ** BigInt(a.scale) !== 0n;
}
function formatDecimal(a) {
  const digits = absolute(a).units.toString().padStart(a.scale + 1, "0");
  const point = digits.length - a.scale;
  const fraction = digits.slice(point);
  return (a.units < 0n ? "-" : "") + digits.slice(0, point) + (fraction && `.${fraction}`);
}
function toNumber(a) {
  return Number(formatDecimal(a));
}
function unitsAt(a, scale) {
  return a.units * 10n ** BigInt(scale - a.scale);
}

// server/balance/evaluate.ts
function evaluate(equation, readings) {
  const left = sum(equation.left, readings);
  const right = sum(equation.right, readings);
  if (!left || !right) return { equation, status: "unknown", left: zero, right: zero, residual: zero };
  const residual = subtract(left, right);
  const tolerance = parseDecimal(equation.tolerance ?? "0") ?? zero;
  const status = compare(absolute(residual), tolerance) <= 0 ? "held" : "failed";
  return { equation, status, left, right, residual };
}
function sum(slots, readings) {
  let result = zero;
  for (const slot of slots) {
    const value = readings(slot);
    if (value === void 0) return void 0;
    result = add(result, value);
  }
  return result;
}
function partsOf(slots, readings) {
  return slots.filter((slot) => !isZero(readings(slot) ?? zero));
}

// server/balance/connected.ts
function connected(items, keysOf) {
  const parents = items.map((_, index) => index);
  const root = (index) => {
    let at = index;
    while (parents[at] !== at) at = parents[at] ?? at;
    parents[index] = at;
    return at;
  };
  const owners = /* @__PURE__ */ new Map();
  for (const [index, item] of items.entries()) {
    for (const key of keysOf(item)) {
      const owner = owners.get(key);
      if (owner === void 0) owners.set(key, index);
      else joinRoots(parents, root(owner), root(index));
    }
  }
  const groups = /* @__PURE__ */ new Map();
  for (const [index, item] of items.entries()) {
    const key = root(index);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
function joinRoots(parents, a, b) {
  parents[Math.max(a, b)] = Math.min(a, b);
}

// server/balance/balances.ts
function balance(terms, residual, tolerance, failure) {
  return { terms, residual, tolerance, isFailed: residual > tolerance || -residual > tolerance, failure };
}
function eliminate(balances, index) {
  const holds = ({ terms }) => terms[index] !== 0;
  const pivot = balances.find((one) => one.isFailed && holds(one)) ?? balances.find(holds) ?? null;
  if (!pivot) return { pivot, rest: balances };
  const rest = [];
  for (const one of balances) {
    if (one !== pivot) rest.push(holds(one) ? cancel(one, pivot, index) : one);
  }
  return { pivot, rest };
}
function cancel(one, pivot, index) {
  const pivotTerm = pivot.terms[index] ?? 0;
  const factor = Math.abs(pivotTerm);
  const other = -(one.terms[index] ?? 0) * Math.sign(pivotTerm);
  const terms = [...one.terms];
  for (let at = 0; at < terms.length; at++) terms[at] = (terms[at] ?? 0) * factor + (pivot.terms[at] ?? 0) * other;
  const residual = one.residual * BigInt(factor) + pivot.residual * BigInt(other);
  const tolerance = one.tolerance * BigInt(factor) + pivot.tolerance * BigInt(Math.abs(other));
  return balance(terms, residual, tolerance, null);
}
function figuresOf({ terms }) {
  const found = [];
  for (let index = 0; index < terms.length; index++) if (terms[index] !== 0) found.push(index);
  return found;
}

// server/balance/demands.ts
function demands(position) {
  const { all, left, chosen } = position;
  const failed = left.filter(({ isFailed }) => isFailed);
  const lists = failed.map((one) => movers(one, position, one.residual > 0n ? -1 : 1));
  const touched = all.filter(({ terms }) => chosen.some((index) => terms[index] !== 0));
  for (const one of touched) {
    const list = answerTo(one, position);
    if (list) lists.push(list);
  }
  if (failed.length === 0) lists.push([...new Set(touched.flatMap((one) => movers(one, position)))]);
  return lists;
}
function answerTo(one, position) {
  if (one.tolerance !== 0n) return null;
  const own = position.chosen.filter((index) => one.terms[index] !== 0);
  const rising = own.filter((index) => !canFall(position.figures[index]));
  if (rising.length < own.length) return own.length === 1 && one.residual === 0n ? movers(one, position) : null;
  const signs = rising.map((index) => Math.sign(one.terms[index] ?? 0));
  if (one.residual !== 0n) signs.push(one.residual > 0n ? 1 : -1);
  const [sign = 0, ...others] = signs;
  return others.every((other) => other === sign) ? movers(one, position, -sign) : null;
}
function movers(one, position, sign = 0) {
  return figuresOf(one).filter((index) => {
    const figure = position.figures[index];
    const isOpen = (figure?.isFree ? position.fills : position.changes) > 0 && !position.isBarred(index);
    return isOpen && (sign === 0 || canFall(figure) || (one.terms[index] ?? 0) * sign > 0) && !position.chosen.includes(index);
  });
}
function canFall(figure) {
  return figure !== void 0 && (figure.least === null || figure.value > figure.least);
}

// server/balance/candidates.ts
function candidates(position) {
  const { figures, left, changes, fills } = position;
  const lists = demands(position);
  const hits = new Array(figures.length).fill(0);
  for (const list of lists) for (const index of list) hits[index] = (hits[index] ?? 0) + 1;
  let [byChange, byFill] = [0, 0];
  for (const [index, count] of hits.entries()) {
    if (figures[index]?.isFree) byFill = Math.max(byFill, count);
    else byChange = Math.max(byChange, count);
  }
  const spare = changes * byChange + fills * byFill - lists.length;
  const isEnough = (index) => spare + (hits[index] ?? 0) >= (figures[index]?.isFree ? byFill : byChange);
  let fewest3 = null;
  for (const list of lists) {
    const enough = list.filter(isEnough);
    if (!fewest3 || enough.length < fewest3.length) fewest3 = enough;
  }
  const isLast = changes + fills === 1;
  return (fewest3 ?? []).filter((index) => !isLast || settlesAll(left, index));
}
function settlesAll(balances, index) {
  const own = balances.filter(({ terms, tolerance }) => terms[index] !== 0 && tolerance === 0n);
  const [first] = own;
  if (!first) return true;
  const firstTerm = BigInt(first.terms[index] ?? 0);
  return first.isFailed && own.every(({ terms, residual }) => residual * firstTerm === BigInt(terms[index] ?? 0) * first.residual);
}

// server/balance/inequalities.ts
var mostInequalities = 2e3;
function solve(unknowns, inequalities) {
  const stages = [];
  const open = new Set(unknowns.keys());
  let rest = inequalities;
  while (open.size > 0) {
    const equal = rest.find(({ isEqual, terms }) => isEqual && terms.some((term) => term !== 0n));
    const index = equal ? equal.terms.findIndex((term) => term !== 0n) : Math.min(...open);
    const own = rest.filter(({ terms }) => terms[index] !== 0n);
    const others = rest.filter(({ terms }) => terms[index] === 0n);
    stages.push({ index, own: equal ? [equal] : own });
    rest = [...others, ...equal ? own.filter((one) => one !== equal).map((one) => cancel2(one, equal, index)) : pairs(own, index)];
    if (rest.length > mostInequalities) return null;
    open.delete(index);
  }
  if (rest.some(({ constant, isEqual }) => isEqual ? constant !== 0n : constant < 0n)) return null;
  return substitute(unknowns, stages);
}
function substitute(unknowns, stages) {
  const numbers = unknowns.map(() => 0n);
  let isSingle = true;
  for (const { index, own } of stages.toReversed()) {
    const { value = 0n, step = 1n } = unknowns[index] ?? {};
    let least = null;
    let most = null;
    for (const { terms, constant, isEqual } of own) {
      const term = terms[index] ?? 0n;
      const sum2 = numbers.reduce((total, number, at) => at === index ? total : total + number * (terms[at] ?? 0n), constant);
      const limit = [-sum2 * (term < 0n ? -1n : 1n), (term < 0n ? -term : term) * step];
      if (term > 0n || isEqual) least = greater(least, -divideDown(-limit[0], limit[1]) * step);
      if (term < 0n || isEqual) most = smaller(most, divideDown(...limit) * step);
    }
    if (least !== null && most !== null && least > most) return null;
    const nearest = divideDown(value, step) * step;
    numbers[index] = least !== null && nearest < least ? least : most !== null && nearest > most ? most : nearest;
    isSingle &&= least !== null && least === most;
  }
  return { numbers, isSingle };
}
function cancel2(one, equal, index) {
  const term = equal.terms[index] ?? 0n;
  const sign = term < 0n ? -1n : 1n;
  return combine(one, term * sign, equal, -(one.terms[index] ?? 0n) * sign, one.isEqual);
}
function pairs(own, index) {
  const termOf = ({ terms }) => terms[index] ?? 0n;
  const uppers = own.filter((one) => termOf(one) < 0n);
  return own.filter((one) => termOf(one) > 0n).flatMap((lower) => uppers.map((upper) => combine(lower, -termOf(upper), upper, termOf(lower), false)));
}
function combine(a, aFactor, b, bFactor, isEqual) {
  const terms = a.terms.map((term, at) => term * aFactor + (b.terms[at] ?? 0n) * bFactor);
  return { terms, constant: a.constant * aFactor + b.constant * bFactor, isEqual };
}
function divideDown(dividend, divisor) {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}
function greater(a, b) {
  return a === null || b > a ? b : a;
}
function smaller(a, b) {
  return a === null || b < a ? b : a;
}

// server/balance/values.ts
function findValues(figures, balances, chosen) {
  const own = chosen.flatMap((index) => figures[index] ?? []);
  const touched = balances.filter(({ terms }) => chosen.some((index) => terms[index] !== 0));
  const sums = [...touched.filter(({ isFailed }) => isFailed), ...touched.filter(({ isFailed }) => !isFailed)].map(
    (one) => sumOf(one, own, chosen)
  );
  const bounds = own.flatMap(({ least }, index) => least === null ? [] : atLeast(unit(index, own.length), -least));
  const exact = solve(own, [...sums.flatMap(exactly), ...bounds]);
  if (exact || sums.every(({ tolerance }) => tolerance === 0n)) return exact;
  return solveNearly(own, sums, bounds);
}
function solveNearly(own, sums, bounds) {
  let kept = sums.map(withinTolerance);
  let best = solve(own, [...kept.flat(), ...bounds]);
  for (const [index, sum2] of sums.entries()) {
    if (!best) return null;
    const closer = kept.with(index, exactly(sum2));
    const values = solve(own, [...closer.flat(), ...bounds]);
    if (values) [kept, best] = [closer, values];
  }
  return best;
}
function sumOf({ terms, residual, tolerance }, own, chosen) {
  const ownTerms = chosen.map((index) => BigInt(terms[index] ?? 0));
  const constant = own.reduce((sum2, { value }, at) => sum2 - value * (ownTerms[at] ?? 0n), residual);
  return { terms: ownTerms, constant, tolerance };
}
function exactly({ terms, constant }) {
  return [{ terms, constant, isEqual: true }];
}
function withinTolerance(sum2) {
  if (sum2.tolerance === 0n) return exactly(sum2);
  const opposite = sum2.terms.map((term) => -term);
  return [...atLeast(sum2.terms, sum2.constant + sum2.tolerance), ...atLeast(opposite, sum2.tolerance - sum2.constant)];
}
function atLeast(terms, constant) {
  return [{ terms, constant, isEqual: false }];
}
function unit(index, length) {
  return Array.from({ length }, (_, at) => at === index ? 1n : 0n);
}

// server/balance/search.ts
var mostChanges = 3;
var mostFills = 8;
function findSmallest(problem, work) {
  const free = problem.figures.filter(({ isFree }, index) => isFree && problem.balances.some(({ terms }) => terms[index] !== 0));
  const fills = Math.min(free.length, mostFills);
  for (let count = fills > 0 ? 0 : 1; count <= mostChanges; count++) {
    const solutions = new Search(problem, work, fills).run(count);
    if (work.isSpent) return null;
    if (solutions.length > 0) return { count, solutions: solutions.sort(inOrder) };
  }
  return null;
}
var Search = class {
  #problem;
  #work;
  /** The barred figures, and those whose sets have all been looked at. */
  #barred;
  #solutions = [];
  /** The fewest fills of a solution so far. */
  #fills;
  constructor(problem, work, fills) {
    this.#problem = problem;
    this.#work = work;
    this.#fills = fills;
    this.#barred = new Set(problem.barred);
  }
  run(count) {
    this.#visit({ chosen: [], balances: this.#problem.balances, isIndependent: true, changes: 0, fills: 0 }, count);
    return this.#solutions;
  }
  #visit(choice, count) {
    if (choice.fills > this.#fills || !this.#work.step()) return;
    if (!choice.balances.some(({ isFailed }) => isFailed) && this.#settles(choice)) return;
    const next = candidates({
      figures: this.#problem.figures,
      all: this.#problem.balances,
      left: choice.balances,
      chosen: choice.chosen,
      changes: count - choice.changes,
      fills: this.#fills - choice.fills,
      isBarred: (index) => this.#barred.has(index)
    });
    for (const index of next) {
      this.#visit(this.#choose(choice, index), count);
      this.#barred.add(index);
    }
    for (const index of next) this.#barred.delete(index);
  }
  #choose({ chosen, balances, isIndependent, changes, fills }, index) {
    const { pivot, rest } = eliminate(balances, index);
    const cost = this.#problem.figures[index]?.isFree ? 0 : 1;
    return {
      chosen: [...chosen, index],
      balances: rest,
      isIndependent: isIndependent && pivot !== null,
      changes: changes + cost,
      fills: fills + 1 - cost
    };
  }
  /** Whether there are allowed numbers for the figures chosen; keeps them if so. */
  #settles({ chosen, isIndependent, fills }) {
    const figures = chosen.toSorted((a, b) => a - b);
    const values = findValues(this.#problem.figures, this.#problem.balances, figures);
    if (!values) return false;
    if (fills < this.#fills) this.#solutions = [];
    this.#fills = fills;
    this.#solutions.push({ figures, numbers: values.numbers, isDetermined: isIndependent || values.isSingle });
    return true;
  }
};
function inOrder(a, b) {
  const at = a.figures.findIndex((figure, index) => figure !== b.figures[index]);
  return (a.figures[at] ?? 0) - (b.figures[at] ?? 0);
}

// server/balance/work.ts
var Work = class {
  #steps = 0;
  #limit;
  #whole;
  /** `whole` is the work that this one is a part of, and whose limit holds as well. */
  constructor(limit, whole = null) {
    this.#limit = limit;
    this.#whole = whole;
  }
  get steps() {
    return this.#steps;
  }
  get isSpent() {
    return this.#steps >= this.#limit || (this.#whole?.isSpent ?? false);
  }
  /** Takes a step; false where none is left. */
  step() {
    if (this.isSpent) return false;
    this.#steps++;
    this.#whole?.step();
    return true;
  }
};

// server/balance/groups.ts
var mostSteps = { search: 5e3, system: 15e3 };
function solveGroups(system, work) {
  const failed = system.balances.filter(({ isFailed }) => isFailed);
  const parts = connected(failed, figuresOf).filter((part) => part.some(({ failure }) => failure));
  const whole = new Work(mostSteps.system, work);
  const solve2 = (own) => {
    const others = parts.flat().filter((one) => !own.includes(one));
    const balances = system.balances.filter((one) => !one.isFailed || own.includes(one));
    const problem = { figures: system.figures, balances, barred: new Set(others.flatMap(figuresOf)) };
    return { failed: own, answer: findSmallest(problem, new Work(mostSteps.search, whole)) };
  };
  const groups = parts.map(solve2);
  if (groups.length < 2) return groups;
  const joint = solve2(parts.flat());
  if (joint.answer) return isProduct(joint, groups) ? groups : [joint];
  return groups.length > 2 ? mergePairs(groups, solve2) : groups;
}
function mergePairs(groups, solve2) {
  const done = [];
  const rest = [...groups];
  for (let group = rest.shift(); group; group = rest.shift()) {
    const merged = mergeOne(group, rest, solve2);
    if (merged) rest.splice(rest.indexOf(merged.other), 1, merged.joint);
    else done.push(group);
  }
  return done;
}
function mergeOne(group, others, solve2) {
  for (const other of others) {
    const joint = solve2([...group.failed, ...other.failed]);
    if (joint.answer && !isProduct(joint, [group, other])) return { other, joint };
  }
  return null;
}
function isProduct({ answer }, groups) {
  const lists = groups.map((group) => group.answer?.solutions ?? []);
  const size = lists.reduce((product, { length }) => product * length, 1);
  if (size !== answer?.solutions.length) return false;
  let sets = [[]];
  for (const list of lists) sets = sets.flatMap((set) => list.map(({ figures }) => [...set, ...figures]));
  const known = new Set(sets.map(keyOf));
  return answer.solutions.every(({ figures }) => known.has(keyOf(figures)));
}
function keyOf(figures) {
  return figures.toSorted((a, b) => a - b).join(" ");
}

// server/balance/system.ts
function isUsable({ equation, status }, readings, free) {
  if (status !== "unknown") return true;
  const unread = slotsOf(equation).filter((slot) => readings(slot) === void 0);
  return unread.length > 0 && unread.every((slot) => free.has(slot));
}
function buildSystem(evaluations, readings, free) {
  const used = new Set(evaluations.flatMap(({ equation }) => slotsOf(equation)));
  const rows = new Set([...used].map(({ row: row2 }) => row2));
  const slots = [...rows].flatMap((row2) => row2.slots.filter((slot) => used.has(slot)));
  const numbers = slots.map((slot) => readings(slot));
  const tolerances = evaluations.map(({ equation }) => parseDecimal(equation.tolerance ?? "0") ?? zero);
  const scale = Math.max(0, ...[...numbers, ...tolerances].map((number) => number?.scale ?? 0));
  const figures = slots.map((slot, index) => ({
    slot,
    value: inUnits(numbers[index] ?? zero, scale),
    least: slot.column.signed ? null : 0n,
    step: slot.column.type === "count" ? 10n ** BigInt(scale) : 1n,
    places: slot.column.type === "count" ? 0 : numbers[index]?.scale ?? 0,
    isFree: free.has(slot)
  }));
  const indexes = new Map(slots.map((slot, index) => [slot, index]));
  const valueOf = (slot) => figures[indexes.get(slot) ?? -1]?.value ?? 0n;
  let balances = evaluations.map((evaluation, at) => {
    const terms = termsOf(evaluation.equation, indexes);
    const residual = sumOf2(evaluation.equation.left, valueOf) - sumOf2(evaluation.equation.right, valueOf);
    const failure = evaluation.status === "failed" ? evaluation : null;
    return balance(terms, residual, inUnits(tolerances[at] ?? zero, scale), failure);
  });
  const unread = [];
  for (const index of slots.keys()) {
    if (numbers[index] !== void 0) continue;
    const { pivot, rest } = eliminate(balances, index);
    balances = rest;
    unread.push({ index, pivot });
  }
  return { scale, figures, balances, unread };
}
function slotsOf({ left, right }) {
  return [...left, ...right];
}
function sumOf2(slots, valueOf) {
  return slots.reduce((sum2, slot) => sum2 + valueOf(slot), 0n);
}
function termsOf({ left, right }, indexes) {
  const terms = new Array(indexes.size).fill(0);
  const addTo = (slot, sign) => {
    const index = indexes.get(slot) ?? 0;
    terms[index] = (terms[index] ?? 0) + sign;
  };
  for (const slot of left) addTo(slot, 1);
  for (const slot of right) addTo(slot, -1);
  return terms;
}
function toDecimal({ scale }, { places }, number) {
  let [units, left] = [number, scale];
  for (; left > places && units % 10n === 0n; left--) units /= 10n;
  return { units, scale: left };
}
function inUnits({ units, scale }, to) {
  return units * 10n ** BigInt(to - scale);
}

// server/balance/unread.ts
function readUnread(system, { figures, numbers }) {
  const changes = /* @__PURE__ */ new Map();
  for (const [at, index] of figures.entries()) changes.set(index, (numbers[at] ?? 0n) - (system.figures[index]?.value ?? 0n));
  for (const { index, pivot } of system.unread.toReversed()) {
    changes.set(index, pivot && numberFrom(pivot, index, changes));
  }
  return system.unread.flatMap(({ index }) => {
    const number = changes.get(index) ?? null;
    const { least = null, step = 1n } = system.figures[index] ?? {};
    const isAllowed = number !== null && number % step === 0n && (least === null || number >= least);
    return isAllowed ? [{ index, number }] : [];
  });
}
function numberFrom(pivot, index, changes) {
  let sum2 = pivot.residual;
  for (const other of figuresOf(pivot)) {
    const change = changes.get(other);
    if (other === index || change === void 0) continue;
    if (change === null) return null;
    sum2 += change * BigInt(pivot.terms[other] ?? 0);
  }
  const term = BigInt(pivot.terms[index] ?? 0);
  return sum2 % term === 0n ? -sum2 / term : null;
}

// server/balance/repair.ts
var nothingFree = /* @__PURE__ */ new Set();
function findRepairs(evaluations, readings, free = nothingFree, work = new Work(Infinity)) {
  const usable = evaluations.filter((evaluation) => isUsable(evaluation, readings, free));
  return connected(usable, ({ equation }) => slotsOf(equation)).filter((block) => block.some(({ status }) => status === "failed")).flatMap((block) => {
    const system = buildSystem(block, readings, free);
    return solveGroups(system, work).map((group) => toFailureGroup(system, group));
  });
}
function toFailureGroup(system, { failed, answer }) {
  const failures = failed.flatMap(({ failure }) => failure ?? []);
  const settles = failures.map(({ equation }) => equation);
  const repairs = (answer?.solutions ?? []).map((solution) => toRepair(system, solution, settles));
  return { failures, repairs, unsolved: answer === null };
}
function toRepair(system, solution, settles) {
  const toChange = (index, number) => {
    const figure = system.figures[index];
    return figure ? [{ slot: figure.slot, to: toDecimal(system, figure, number) }] : [];
  };
  const changes = solution.figures.flatMap((index, at) => toChange(index, solution.numbers[at] ?? 0n));
  const reads = solution.isDetermined ? readUnread(system, solution).flatMap(({ index, number }) => toChange(index, number)) : [];
  return { changes, settles, determined: solution.isDetermined, reads };
}

// server/report/tables/row.ts
var mostCells = 100;
function isFigureCell(cell) {
  return cell.kind === "number" || cell.kind === "nil";
}
function groupRows(rows) {
  const tables = [];
  let before = null;
  for (const row2 of rows) {
    const current = tables.at(-1);
    if (current && before && row2.line === before.line + 1 && row2.layout === current.layout) current.rows.push(row2);
    else tables.push({ layout: row2.layout, rows: [row2] });
    before = row2;
  }
  return tables.map(({ rows: list }) => tableOf(list));
}
function tableOf(rows) {
  const [first] = rows;
  return { layout: first?.layout ?? "tabs", rows, start: first?.start ?? 0, end: rows.at(-1)?.end ?? 0 };
}

// server/text/source.ts
var SourceText = class {
  constructor(text) {
    this.text = text;
    const lines = [];
    const lineEnd = /\r\n|\n|\r/g;
    let start = 0;
    for (let match = lineEnd.exec(text); match; match = lineEnd.exec(text)) {
      lines.push({ index: lines.length, start, end: match.index, text: text.slice(start, match.index) });
      start = match.index + match[0].length;
    }
    lines.push({ index: lines.length, start, end: text.length, text: text.slice(start) });
    this.lines = lines;
  }
  text;
  lines;
  /** The line that holds `offset`; offsets out of the text are clamped into it. */
  lineAt(offset) {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (this.line(middle).start <= offset) low = middle;
      else high = middle - 1;
    }
    return this.line(low);
  }
  /** The position of `offset`; an offset inside a line end is that line's end. */
  positionAt(offset) {
    const line = this.lineAt(offset);
    return { line: line.index, character: Math.max(0, Math.min(offset, line.end) - line.start) };
  }
  /** The offset of `position`; positions out of the text are clamped into it. */
  offsetAt(position) {
    if (position.line < 0) return 0;
    if (position.line >= this.lines.length) return this.text.length;
    const line = this.line(position.line);
    return Math.max(line.start, Math.min(line.start + position.character, line.end));
  }
  /** The text of `span`. */
  slice(span) {
    return this.text.slice(span.start, span.end);
  }
  /** The line end that the text uses first, or \n. */
  get lineEnd() {
    return /\r\n|\n|\r/.exec(this.text)?.[0] ?? "\n";
  }
  line(index) {
    return this.lines[index];
  }
};
function trimSpan(text, span) {
  let { start, end } = span;
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  return start === end ? { start: span.start, end: span.start } : { start, end };
}
function isBlankText(text) {
  for (let at = 0; at < text.length; at++) if (!isBlankCode(text.charCodeAt(at))) return false;
  return true;
}
function isBlankCode(code) {
  return code >= 9 && code <= 13 || code === 32 || code === 160 || code === 5760 || code >= 8192 && code <= 8205 || code === 8239 || code === 8287 || code === 8288 || code === 12288 || code === 65279;
}
var filler = "\u200B";

// server/text/fold.ts
var bracketPairs = {
  "\u3010": "(",
  "\u3011": ")",
  "[": "(",
  "]": ")",
  "\u3014": "(",
  "\u3015": ")",
  "\u201C": '"',
  "\u201D": '"',
  "\u2018": '"',
  "\u2019": '"',
  "'": '"',
  "\u300C": '"',
  "\u300D": '"',
  "\u300E": '"',
  "\u300F": '"',
  "\u3001": ",",
  "\u3002": ".",
  "\uFF0E": ".",
  "\u2014": "-",
  "\u2013": "-",
  "\uFF0D": "-"
};
function fold(text) {
  let folded = "";
  for (const char of text.normalize("NFKC")) {
    if (isBlankCode(char.codePointAt(0) ?? 0) || char === "\\") continue;
    folded += bracketPairs[char] ?? char;
  }
  return folded.toLowerCase();
}
function foldLabel(text) {
  return fold(text).replace(/^(?:\([一二三四五六七八九十0-9]{1,3}\)|[一二三四五六七八九十]{1,3}[,.:]|[0-9]{1,2}[,.:])[,.:]?/, "");
}
function foldBare(text) {
  return foldLabel(text).replace(/[^\p{L}\p{N}]/gu, "");
}
var longest = 120;
function likeness(a, b) {
  if (a === b) return 1;
  const left = a.slice(0, longest);
  const right = b.slice(0, longest);
  if (!left || !right) return 0;
  let previous = new Uint8Array(right.length + 1);
  let current = new Uint8Array(right.length + 1);
  for (let i = 0; i < left.length; i++) {
    for (let j = 0; j < right.length; j++) {
      current[j + 1] = left.charCodeAt(i) === right.charCodeAt(j) ? (previous[j] ?? 0) + 1 : Math.max(previous[j + 1] ?? 0, current[j] ?? 0);
    }
    [previous, current] = [current, previous];
  }
  return 2 * (previous[right.length] ?? 0) / (left.length + right.length);
}

// server/binding/heads.ts
function findHeads(rows, lexicon) {
  return rows.flatMap(({ row: row2, figures, own }) => {
    const isRow = own !== null && lexicon.rowLabels.has(own.bare) && row2.cells.filter(({ kind }) => kind === "text").length === 1;
    if (figures > 0 || !own || isRow) return [];
    const texts = row2.cells.map(({ kind, raw }) => kind === "text" ? foldBare(raw) : "");
    let most = 0;
    let owner = null;
    for (const [table, { heads }] of lexicon.tables) {
      const hits = texts.filter((text) => heads.has(text)).length;
      if (hits > most) owner = table;
      else if (hits === most) owner = null;
      most = Math.max(most, hits);
    }
    return owner ? [{ row: row2, table: owner, texts }] : [];
  });
}
function headIndices({ line, row: row2 }, heads, words2) {
  const above = heads.filter((head) => head.row.start < row2.start);
  const columns = line.slots.map(({ column }) => words2.columns.get(column) ?? []);
  const found = /* @__PURE__ */ new Map();
  for (const spellings of columns) {
    if (found.has(spellings)) continue;
    const total = columns.filter((other) => other === spellings).length;
    const all = above.flatMap(({ texts }) => texts.flatMap((text, index) => spellings.includes(text) ? index : []));
    const nearest = all.slice(-total).sort((a, b) => a - b);
    found.set(spellings, nearest.length === total ? nearest : []);
  }
  return columns.map((spellings, position) => {
    const earlier = columns.slice(0, position).filter((other) => other === spellings).length;
    return found.get(spellings)?.[earlier] ?? null;
  });
}

// server/binding/labels.ts
var nearEnough = 0.62;
var margin = 0.1;
var longestLabel = 80;
var longestFigure = 10;
var shortest = 4;
var cutShort = 0.9;
function nameRows(rows) {
  return rows.map((row2, index) => {
    const lastFigure = row2.cells.findLastIndex(isFigureCell);
    const texts = [];
    row2.cells.forEach((cell, at) => {
      const isText = cell.kind === "text" && /[\p{L}\p{N}]/u.test(cell.raw);
      if (isText && (lastFigure < 0 || at < lastFigure)) texts.push(at);
    });
    const last = texts.at(-1);
    const own = last === void 0 ? null : joinTexts(row2, [last]);
    return {
      row: row2,
      figures: lastFigure < 0 ? 0 : row2.cells.filter(isFigureCell).length,
      own,
      texts: () => own ? textsOf(row2, texts, own, rows[index - 1], rows[index + 1]) : []
    };
  });
}
function textsOf(row2, indices, own, above, below) {
  const texts = [];
  for (let last = indices.length - 1; last >= 0; last--) {
    for (let first = last; first >= Math.max(0, last - 2); first--) texts.push(joinTexts(row2, indices.slice(first, last + 1)));
  }
  if (indices.length > 3) texts.push(joinTexts(row2, indices));
  const head = above && pieceOf(above);
  const tail = below && pieceOf(below);
  if (head) texts.push(labelText([head, ...own.cells], own.index));
  if (tail) texts.push(labelText([...own.cells, tail], own.index));
  return texts;
}
function joinTexts(row2, indices) {
  return labelText(indices.flatMap((index) => row2.cells[index] ?? []), indices.at(-1) ?? 0);
}
function labelText(cells, index) {
  const text = cells.map(({ raw }) => raw).join("");
  return { text, bare: text.length > longestLabel ? "" : foldBare(text), cells, index };
}
function pieceOf(row2) {
  const texts = row2.cells.filter(({ kind }) => kind === "text");
  return texts.length === 1 && !row2.cells.some(isFigureCell) ? texts[0] ?? null : null;
}
function candidatesOf({ texts }, words2) {
  const labels = texts();
  for (const { bare, ...label } of labels) {
    const lines = words2.exact.get(bare);
    if (lines) return lines.map((line) => ({ line, label: { ...label, likeness: 1 } }));
  }
  const near = [];
  for (const { bare, ...label } of labels) {
    if (bare.length < 2) continue;
    words2.spellings.forEach((spellings, line) => {
      const alike = Math.max(0, ...spellings.map((spelling) => likenessAbove(bare, spelling)));
      if (alike >= nearEnough) near.push({ line, label: { ...label, likeness: alike } });
    });
  }
  const best = Math.max(0, ...near.map(({ label }) => label.likeness));
  return near.filter(({ label }) => label.likeness >= best - margin);
}
function likenessAbove(a, b) {
  if (Math.min(a.length, b.length) >= shortest && (a.startsWith(b) || b.startsWith(a))) return cutShort;
  return 2 * Math.min(a.length, b.length) / (a.length + b.length) < nearEnough ? 0 : likeness(a, b);
}
function isRowOf(row2, label, { groups, exact, heads }) {
  return row2.cells.every((cell, index) => {
    if (cell.kind !== "text" || label.cells.includes(cell)) return true;
    const bare = foldBare(cell.raw);
    if (index < label.index) return groups.has(bare);
    return cell.raw.length <= longestFigure && !groups.has(bare) && !exact.has(bare) && !heads.has(bare);
  });
}

// server/binding/across.ts
var reach = 3;
function matchAcross(rows, table, heads, claimed, section) {
  const below = belowHeads(rows, table, heads, claimed);
  const [line] = table.lines;
  const width = line?.slots.length ?? 0;
  if (isDown(below, table)) {
    const pairings = table.downLines.map((down, index) => pair(down, below[index]));
    return { pairings: pairings.flatMap((pairing2) => pairing2 ?? []), lines: table.downLines, isCertain: true, merged: [], candidates: none };
  }
  const named = below.find(({ figures }) => figures === width) ?? below.find(({ figures }) => figures > 0) ?? below[0] ?? rows.find(({ row: row2, figures, own }) => figures === width && own === null && !claimed.has(row2) && isInside(row2, section));
  const pairing = line && pair(line, named);
  return { pairings: pairing ? [pairing] : [], lines: table.lines, isCertain: true, merged: [], candidates: none };
}
function isInside({ start }, section) {
  return section !== void 0 && start >= section.start && start < section.end;
}
var none = /* @__PURE__ */ new Map();
function isDown(below, { rows }) {
  return below.length === rows.length && rows.every(({ slots }, index) => below[index]?.figures === slots.length);
}
function pair(line, named) {
  return named ? { line, row: named.row, label: labelOf(named) } : null;
}
function belowHeads(rows, table, heads, claimed) {
  const tables = new Map(heads.map((head) => [head.row, head.table]));
  const found = [];
  let sinceHead = Infinity;
  for (const named of rows) {
    sinceHead = tables.get(named.row) === table ? 0 : sinceHead + 1;
    if (sinceHead > 0 && sinceHead <= reach && !claimed.has(named.row) && !tables.has(named.row)) found.push(named);
  }
  const filled = found.filter(({ figures }) => figures > 0);
  return filled.length > 0 ? filled : found.filter(({ row: row2, own }) => own === null && row2.cells.length > 1).slice(-1);
}
function labelOf({ own }) {
  return own && { text: own.text, cells: own.cells, index: own.index, likeness: 0 };
}

// server/binding/align.ts
var skipped = 0.01;
function align(rows, lines, worth) {
  const width = lines + 1;
  const best = new Float64Array((rows + 1) * width);
  const taken = new Uint8Array((rows + 1) * width);
  for (let row3 = 1; row3 <= rows; row3++) {
    for (let line = 1; line <= lines; line++) {
      const at = row3 * width + line;
      const skipRow = (best[at - width] ?? 0) - (best[at - width] ? skipped : 0);
      const skipLine = best[at - 1] ?? 0;
      const pair2 = worth(row3 - 1, line - 1);
      const paired = pair2 === null ? -Infinity : (best[at - width - 1] ?? 0) + pair2;
      best[at] = Math.max(skipRow, skipLine, paired);
      taken[at] = paired > skipRow && paired > skipLine ? 2 : skipRow >= skipLine ? 1 : 0;
    }
  }
  const rowOfLine = new Array(lines).fill(-1);
  let row2 = 0;
  for (let candidate = 1; candidate <= rows; candidate++) {
    if ((best[candidate * width + lines] ?? 0) > (best[row2 * width + lines] ?? 0)) row2 = candidate;
  }
  for (let line = lines; row2 > 0 && line > 0; ) {
    const step = taken[row2 * width + line];
    if (step === 2) rowOfLine[--line] = --row2;
    else if (step === 1) row2--;
    else line--;
  }
  return rowOfLine;
}

// server/binding/lines.ts
var countFits = 0.3;
var wide = 5;
var telling = 4;
function matchLines(rows, table, words2) {
  const candidates2 = /* @__PURE__ */ new Map();
  const mergedRows = /* @__PURE__ */ new Map();
  const list = [];
  for (const named of rows) {
    const group = named.figures > 0 && named.own ? words2.merged.get(named.own.bare) : void 0;
    if (group) mergedRows.set(named.row, group);
    const options = group && named.own ? [{ line: group.line.index, label: { ...named.own, likeness: 1 } }] : optionsOf(named, words2);
    if (options.length === 0) continue;
    candidates2.set(named.row, options);
    list.push({ named, options });
  }
  const rowOfLine = align(list.length, table.lines.length, (index, line) => {
    const { named, options = [] } = list[index] ?? {};
    const option = options.find((candidate) => candidate.line === line);
    if (!option) return null;
    return option.label.likeness + (named?.figures === table.lines[line]?.slots.length ? countFits : 0);
  });
  const used = new Set(rowOfLine);
  const pairings = table.lines.flatMap((line) => {
    const inOrder3 = rowOfLine[line.index] ?? -1;
    const index = inOrder3 >= 0 ? inOrder3 : list.findIndex(({ named: named2, options: options2 }, at) => !used.has(at) && named2.figures > 0 && isCertain(options2, line.index));
    const { named, options = [] } = list[index] ?? {};
    const label = options.find((candidate) => candidate.line === line.index)?.label;
    if (!named || !label) return [];
    used.add(index);
    return [{ line, row: named.row, label }];
  });
  const merged = pairings.flatMap(({ row: row2 }) => mergedRows.get(row2) ?? []);
  const figuresOf2 = new Map(rows.map(({ row: row2, figures }) => [row2, figures]));
  const certain = pairings.some(
    ({ line: { slots }, row: row2, label }) => slots.length >= wide && label?.likeness === 1 && foldBare(label.text).length >= telling && figuresOf2.get(row2) === slots.length
  );
  return { pairings, lines: table.lines, isCertain: certain, merged, candidates: candidates2 };
}
function optionsOf(named, words2) {
  const { row: row2, figures, own } = named;
  if (!own) return [];
  if (figures > 0) return candidatesOf(named, words2);
  if (row2.cells.length < 2 && row2.layout !== "lines") return [];
  for (const text of named.texts()) {
    const label = { ...text, likeness: 1 };
    if (words2.exact.has(text.bare) && isRowOf(row2, label, words2)) return (words2.exact.get(text.bare) ?? []).map((line) => ({ line, label }));
  }
  return [];
}
function isCertain(options, line) {
  const [only] = options;
  return options.length === 1 && only?.line === line && only.label.likeness === 1;
}

// server/binding/place.ts
function placePiece(pairings, headsOf) {
  const starts = /* @__PURE__ */ new Map();
  for (const pairing of pairings) {
    const run = findRun(pairing);
    if (run && run.length === pairing.line.slots.length) starts.set(pairing, run.first);
  }
  return new Map(pairings.map((pairing) => [pairing, place(pairing, starts, headsOf)]));
}
function findRun({ row: row2, label }) {
  const from = (label?.index ?? -1) + 1;
  const first = row2.cells.findIndex((cell, index) => index >= from && cell.kind !== "blank");
  if (first < 0) return null;
  const last = row2.cells.findLastIndex((cell) => cell.kind !== "blank");
  return { first, length: last - first + 1 };
}
function place(pairing, starts, headsOf) {
  const { line, row: row2, label } = pairing;
  const expected = line.slots.length;
  const from = (label?.index ?? -1) + 1;
  const room = row2.cells.length - from;
  const run = findRun(pairing);
  if (!run) {
    const free = row2.cells.findIndex(({ covered }, index) => index >= from && !covered);
    const isFull = row2.cells.length - free === expected || expected === 1;
    const start = free >= 0 && isFull ? free : usualStart(pairing, starts, headsOf(pairing));
    return { cells: line.slots.map((_, index) => start === null ? null : row2.cells[start + index] ?? null) };
  }
  if (run.length === expected) return cut(row2, run.first, expected);
  const showsBlanks = row2.layout !== "lines" && row2.layout !== "spaces";
  const usualFirst = usualStart(pairing, starts, headsOf(pairing), true);
  const isCut = usualFirst !== null && run.first >= usualFirst && row2.cells.length - usualFirst < expected;
  const tooFew = (room < expected || isCut) && showsBlanks;
  if (run.length > expected || tooFew) return { problem: { kind: "count", expected, found: run.length } };
  const possible = startsAround(row2, run, from, expected);
  if (isJustFull(pairing, from)) return cut(row2, row2.cells.length - expected, expected);
  const usual2 = usualStart(pairing, starts, headsOf(pairing));
  if (usual2 !== null && possible.includes(usual2)) return cut(row2, usual2, expected);
  return { problem: { kind: "unplaced", expected, found: run.length } };
}
function isJustFull({ line, row: row2, label }, from) {
  const free = row2.cells.slice(from).filter(({ covered }) => !covered).length;
  return free === line.slots.length && (label === null || label.index === line.depth) && !row2.cells.at(-1)?.covered;
}
function startsAround(row2, run, from, expected) {
  const starts = [];
  const latest = Math.min(run.first, row2.cells.length - expected);
  for (let start = Math.max(from, run.first + run.length - expected); start <= latest; start++) {
    if (!row2.cells.slice(start, start + expected).some(({ covered }) => covered)) starts.push(start);
  }
  return starts;
}
function cut(row2, start, length) {
  return { cells: row2.cells.slice(start, start + length) };
}
function usualStart(pairing, starts, heads, ofAnyWidth = false) {
  const { line, row: row2, label } = pairing;
  if (label !== null && label.index !== line.depth) return null;
  const votes = /* @__PURE__ */ new Set();
  for (const [other, start2] of starts) {
    const isAsWide = ofAnyWidth || other.row.cells.length === row2.cells.length;
    const isAlike = isAsWide && other.line.slots.length === line.slots.length;
    if (isAlike && other.line.depth === line.depth && other.label?.index === label?.index) votes.add(start2);
  }
  const head = headStart(pairing, heads);
  if (head !== null) votes.add(head);
  const [start] = votes;
  return votes.size === 1 && start !== void 0 ? start : null;
}
function headStart({ row: row2 }, { width, indices }) {
  const first = indices[0] ?? null;
  if (first === null || width !== row2.cells.length) return null;
  return indices.every((index, position) => index === first + position) ? first : null;
}

// server/binding/bind.ts
var enoughLines = 0.4;
var shortestTelling = 4;
var fewestRows = 3;
function bind(report, lexicon) {
  const rows = nameRows(report.tables.flatMap((table) => table.rows));
  const heads = findHeads(rows, lexicon);
  const claimed = /* @__PURE__ */ new Set();
  const matchings = /* @__PURE__ */ new Map();
  for (const [table, words2] of lexicon.tables) {
    if (table.data.across) continue;
    const matching = matchTogether(report, rows, table, words2);
    const hasHeads = heads.some((head) => head.table === table);
    const isLikely = hasHeads || matching.pairings.length / table.lines.length >= enoughLines || matching.isCertain;
    if (!isLikely || !matching.pairings.some(isDistinct)) continue;
    matchings.set(table, matching);
    for (const { row: row2 } of matching.pairings) claimed.add(row2);
  }
  for (const table of lexicon.form.tables.filter(({ data }) => data.across)) {
    const matching = matchAcross(rows, table, heads, claimed, sectionOf(report, table));
    matchings.set(table, matching);
    for (const { row: row2 } of matching.pairings) claimed.add(row2);
  }
  const tables = [...lexicon.tables].map(([table, words2]) => {
    const own = heads.filter((head) => head.table === table);
    return bindTable(report, table, words2, matchings.get(table) ?? none2, own, claimed);
  });
  const figures = tables.flatMap((table) => table.lines.flatMap((line) => line.figures));
  return { tables, figures: new Map(figures.map((figure) => [figure.slot, figure])) };
}
function matchTogether(report, rows, table, words2) {
  const all = matchLines(rows, table, words2);
  const sectionAt = (row2) => report.sections.findLastIndex(({ start }) => start <= row2.start);
  const counts = /* @__PURE__ */ new Map();
  for (const { row: row2 } of all.pairings) counts.set(sectionAt(row2), (counts.get(sectionAt(row2)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const isPart = (row2) => (counts.get(sectionAt(row2)) ?? 0) >= Math.min(most, fewestRows);
  return counts.size < 2 ? all : matchLines(rows.filter(({ row: row2 }) => isPart(row2)), table, words2);
}
function isDistinct({ label }) {
  return foldBare(label?.text ?? "").length >= shortestTelling;
}
function sectionOf(report, { key }) {
  return report.sections.find(({ section }) => section.table === key);
}
var none2 = { pairings: [], lines: [], isCertain: false, merged: [], candidates: /* @__PURE__ */ new Map() };
function bindTable(report, form, words2, matching, heads, claimed) {
  const { pairings, merged } = matching;
  const own = /* @__PURE__ */ new Set([...pairings.map(({ row: row2 }) => row2), ...heads.map(({ row: row2 }) => row2)]);
  const pieces = report.tables.filter((table) => table.rows.some((row2) => own.has(row2)));
  const bodies = pieces.filter((table) => pairings.some(({ row: row2 }) => table.rows.includes(row2)));
  const implied = new Map(merged.map((group) => [group.line, group.others.flatMap((line) => line.slots)]));
  const placements = new Map(bodies.flatMap((piece) => [...placeIn(piece, pairings, heads, words2)]));
  const lines = pairings.map((pairing) => {
    const indices = headIndices(pairing, heads, words2);
    return bindLine(pairing, placements.get(pairing), implied.get(pairing.line) ?? [], indices);
  });
  const bound = /* @__PURE__ */ new Set([...pairings.map(({ line }) => line), ...merged.flatMap(({ others }) => others)]);
  const strays = findStrays(bodies, form, matching, claimed);
  const isBlank2 = !lines.some((line) => line.problem !== null || line.figures.some(({ cell }) => cell?.kind === "number"));
  const isHead2 = form.data.across === true && heads.some(({ row: row2 }) => row2.cells.length > 1);
  const isSeen = pairings.length > 0 || isHead2;
  return {
    form,
    status: isSeen ? isBlank2 ? "blank" : "read" : isNamed(report, form) ? "unread" : "absent",
    lines,
    missing: matching.lines.filter((line) => !bound.has(line)),
    duplicates: strays.filter(({ line }) => line !== null),
    unknown: strays.filter(({ line }) => line === null),
    heads: heads.map(({ row: row2 }) => row2),
    pieces,
    span: spanOf([...own])
  };
}
function placeIn({ rows }, pairings, heads, words2) {
  const here = heads.filter(({ row: row2 }) => rows.includes(row2));
  return placePiece(
    pairings.filter(({ row: row2 }) => rows.includes(row2)),
    (pairing) => ({ width: here.at(-1)?.row.cells.length ?? 0, indices: headIndices(pairing, here, words2) })
  );
}
function bindLine({ line, row: row2, label }, placement, implied, heads) {
  const figures = [];
  const problem = placement && "problem" in placement ? placement.problem : null;
  const bound = { line, row: row2, label, heads, figures, problem };
  if (!placement || "problem" in placement) return bound;
  line.slots.forEach((slot, index) => {
    const cell = placement.cells[index] ?? null;
    figures.push({ slot, line: bound, cell, status: cell?.kind ?? "blank", value: cell?.value ?? null });
  });
  for (const slot of implied) figures.push({ slot, line: bound, cell: null, status: "number", value: zero });
  return bound;
}
function findStrays(pieces, form, { pairings, candidates: candidates2 }, claimed) {
  const first = Math.min(...pairings.map(({ row: row2 }) => row2.start));
  const last = Math.max(...pairings.map(({ row: row2 }) => row2.start));
  const widest2 = Math.max(...form.lines.map(({ slots }) => slots.length));
  return pieces.flatMap(
    ({ rows }) => rows.flatMap((row2) => {
      const figures = row2.cells.filter(isFigureCell).length;
      const [option] = candidates2.get(row2) ?? [];
      const isExact = option !== void 0 && option.label.likeness === 1;
      const isInside2 = row2.start > first && row2.start < last;
      if (claimed.has(row2) || figures === 0 || !(isExact || isInside2 || figures * 2 > widest2)) return [];
      const text = row2.cells.find(({ kind }) => kind === "text") ?? null;
      const label = option?.label ?? (text && { text: text.raw, cells: [text], index: row2.cells.indexOf(text), likeness: 0 });
      return [{ row: row2, label, line: isExact ? form.lines[option.line] ?? null : null }];
    })
  );
}
function isNamed(report, form) {
  const text = foldBare(report.paragraphs.map(({ start, end }) => report.view.text.slice(start, end)).join(""));
  const labels = form.rows.map((row2) => foldBare(row2.label)).filter((label) => label.length >= 4);
  const named = labels.filter((label) => text.includes(label)).length;
  return named >= 3 && named / labels.length >= enoughLines;
}
function spanOf(rows) {
  if (rows.length === 0) return null;
  return { start: Math.min(...rows.map(({ start }) => start)), end: Math.max(...rows.map(({ end }) => end)) };
}

// server/report/aspects.ts
function findAspects({ section }, paragraphs, start, end, lexicon) {
  const headings = paragraphs.filter((paragraph) => paragraph.start >= start && paragraph.start < end).flatMap(({ heading }) => heading ?? []);
  const words2 = lexicon.sections[section.index]?.aspects ?? [];
  return headings.map((heading, index) => {
    const bare = foldBare(heading.title);
    const named = words2.filter(({ spellings }) => spellings.some((spelling) => bare.includes(spelling)));
    return { heading, start: heading.start, end: headings[index + 1]?.start ?? end, keys: preferLonger(named, bare) };
  });
}
function preferLonger(named, bare) {
  const matches = named.map(({ key, spellings }) => ({
    key,
    longest: spellings.filter((spelling) => bare.includes(spelling)).sort((a, b) => b.length - a.length)[0] ?? ""
  }));
  return matches.filter(({ longest: longest2 }) => !matches.some((other) => other.longest !== longest2 && other.longest.includes(longest2))).map(({ key }) => key);
}

// server/report/heading.ts
var numerals = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341";
var longestTitle = 60;
var ordinalMarks = {
  // 一、二级 begins no heading.
  section: /^([一二三四五六七八九十⼀⼆⼋⼗])[\s\u3000]*[、．.,，:：](?![一二三四五六七八九十])/,
  aspect: /^[（(]\s*([一二三四五六七八九十⼀⼆⼋⼗])\s*[）)]/
};
function readHeading(line, style) {
  const whole = trimSpan(line.text, { start: 0, end: line.text.length });
  if (whole.start === whole.end) return null;
  let { start } = whole;
  const level = countMarks(line.text, start, "#");
  start = skipMarks(line.text, start);
  const mark = ordinalMarks[style].exec(line.text.slice(start, start + 12));
  const ordinal = mark?.[1] === void 0 ? null : numerals.indexOf(mark[1].normalize("NFKC")) + 1;
  const ordinalStart = mark?.[1] === void 0 ? start : start + mark[0].indexOf(mark[1]);
  const titleStart = skipBlanks(line.text, start + (mark?.[0].length ?? 0));
  const read = readTitle(line.text, titleStart, whole.end);
  if (!read) return null;
  const at = (from, to) => ({ start: line.start + from, end: line.start + to });
  return {
    ...at(start, Math.max(read.end, titleStart)),
    line: line.index,
    style,
    level,
    ordinal,
    ordinalSpan: at(ordinalStart, mark ? ordinalStart + 1 : ordinalStart),
    markSpan: at(start, start + (mark?.[0].length ?? 0)),
    titleSpan: at(titleStart, read.end),
    title: line.text.slice(titleStart, read.end),
    runIn: read.runIn,
    pageNumber: read.pageNumber
  };
}
function readTitle(text, start, end) {
  const stop = findStop(text, start, Math.min(end, start + longestTitle));
  const runIn = stop >= 0 && trimSpan(text, { start: stop + 1, end }).end > stop + 1;
  if (stop < 0 && end - start > longestTitle) return null;
  let last = stop < 0 ? end : stop;
  let pageNumber2 = false;
  if (!runIn) {
    const digits = /[0-9０-９]{1,3}$/.exec(text.slice(start, last));
    if (digits) {
      pageNumber2 = true;
      last -= digits[0].length;
    }
  }
  while (last > start && (isBlankCode(text.charCodeAt(last - 1)) || ".\u2026\xB7*_-\uFF08(".includes(text.charAt(last - 1)))) last--;
  return { end: last, runIn, pageNumber: pageNumber2 };
}
function findStop(text, start, end) {
  for (let index = start; index < end; index++) if ("\u3002\uFF1A:".includes(text.charAt(index))) return index;
  return -1;
}
function skipMarks(text, start) {
  let index = start;
  while (index < text.length && ("#*".includes(text.charAt(index)) || isBlankCode(text.charCodeAt(index)))) index++;
  return index;
}
function skipBlanks(text, start) {
  let index = start;
  while (index < text.length && isBlankCode(text.charCodeAt(index))) index++;
  return index;
}
function countMarks(text, start, mark) {
  let index = start;
  while (text.charAt(index) === mark) index++;
  return index - start;
}

// server/report/paragraphs.ts
var sentenceEnd = /[。；：！？!?;:]["”’）)]*$/;
function findParagraphs(source, taken) {
  const paragraphs = [];
  let open = null;
  for (const line of source.lines) {
    const content = trimSpan(line.text, { start: 0, end: line.text.length });
    if (taken.has(line.index) || content.start === content.end) {
      open = null;
      continue;
    }
    const heading = findHeading(line);
    const end = line.start + content.end;
    if (open && isNoHeading(heading) && goesOn(source.text.slice(open.start, open.end), open.heading)) {
      open.end = end;
      open.lastLine = line.index;
      continue;
    }
    open = { start: line.start + content.start, end, firstLine: line.index, lastLine: line.index, heading };
    paragraphs.push(open);
  }
  return paragraphs;
}
function isNoHeading(heading) {
  return heading === null || heading.style === "section" && heading.level === 0;
}
function goesOn(text, heading) {
  return !sentenceEnd.test(text.slice(-4)) && (heading === null || heading.runIn);
}
function findHeading(line) {
  let start = 0;
  while (start < line.text.length && (line.text[start] === "*" || isBlankCode(line.text.charCodeAt(start)))) start++;
  const first = line.text.slice(start, start + 4);
  if (!/^(?:#|[（(]|[一二三四五六七八九十⼀⼆⼋⼗]\s*[、．.,，])/.test(first)) return null;
  const aspect = readHeading(line, "aspect");
  if (aspect?.ordinal != null) return aspect;
  const section = readHeading(line, "section");
  return section && (section.ordinal !== null || section.level > 0) ? section : null;
}

// server/report/sections.ts
var nearEnough2 = 0.6;
var runInEnough = 0.9;
var longestRest = 20;
function findSections(source, lexicon) {
  const found = [];
  for (const line of source.lines) {
    if (line.text.length === 0) continue;
    const heading = readHeading(line, "section");
    if (!heading) continue;
    const whole = joinNext(heading, source, lexicon);
    const match = whole ? matchSection(whole, lexicon) : matchSection(heading, lexicon);
    if (match) found.push({ ...match, heading: whole ?? heading });
  }
  return dropContents(found.filter(({ heading }) => !heading.pageNumber), source);
}
function joinNext(heading, { lines, text }, lexicon) {
  const next = lines[heading.line + 1];
  if (heading.ordinal === null || heading.runIn || !next || isBlankText(next.text) || next.text.length > longestRest) return null;
  const bare = foldBare(heading.title) + foldBare(next.text);
  if (!lexicon.sections.some(({ title: title3 }) => title3 === bare)) return null;
  const { end } = trimSpan(text, next);
  const title2 = text.slice(heading.titleSpan.start, end);
  return { ...heading, end, titleSpan: { start: heading.titleSpan.start, end }, title: title2 };
}
function matchSection(heading, lexicon) {
  const { sections } = lexicon.form;
  const bare = foldBare(heading.title);
  if (!bare || /^(?:[（(]|[0-9０-９]{1,2}[.．、,，])/.test(heading.title) || lexicon.rowLabels.has(bare)) return null;
  const verbatim = lexicon.sections.findIndex(({ title: title2 }) => title2 === bare);
  const section = sections[verbatim];
  if (section && (!heading.runIn || heading.ordinal === section.index + 1)) return { section, verbatim: true };
  const index = (heading.ordinal ?? 0) - 1;
  const own = sections[index];
  const words2 = lexicon.sections[index];
  if (!own || !words2 || heading.title.includes("\uFF1B")) return null;
  const alike = Math.max(...words2.spellings.map((spelling) => alikeness(bare, spelling)));
  if (alike < (heading.runIn ? runInEnough : nearEnough2)) return null;
  return alike > likestOther(bare, index, lexicon) ? { section: own, verbatim: false } : null;
}
function likestOther(bare, index, lexicon) {
  const aspects = lexicon.sections.flatMap((words2) => words2.aspects[index]?.spellings.slice(0, 1) ?? []);
  const others = [...aspects, ...aspects.map((aspect) => `${aspect}\u60C5\u51B5`), ...lexicon.rowLabels];
  return Math.max(0, ...others.map((other) => likeness(bare, other)));
}
function alikeness(bare, spelling) {
  const holds = bare.includes(spelling) && bare.length <= spelling.length * 2.5;
  return Math.max(likeness(bare, spelling), holds ? runInEnough : 0);
}
function dropContents(found, source) {
  const kept = [];
  for (let start = 0; start < found.length; ) {
    let end = start + 1;
    while (end < found.length && isBareBetween(found[end - 1], found[end], source) && !isAgain(found, start, end)) end++;
    const run = found.slice(start, end);
    const later = new Set(found.slice(end).map(({ section }) => section));
    const again = run.filter(({ section }) => later.has(section)).length;
    if (run.length < 3 || again * 2 < run.length) kept.push(...run);
    start = end;
  }
  return kept;
}
function isAgain(found, start, end) {
  return found.slice(start, end).some(({ section }) => section === found[end]?.section);
}
function isBareBetween(a, b, source) {
  if (!a || !b || a.heading.runIn) return false;
  return source.lines.slice(a.heading.line + 1, b.heading.line).every((line) => {
    const heading = readHeading(line, "aspect");
    return line.text.trim() === "" || heading?.ordinal != null && !heading.runIn;
  });
}

// server/text/cell.ts
var blank = { raw: "", kind: "blank", value: null, plain: true, exact: true };
var nilMarks = /* @__PURE__ */ new Set(["/", "-", "--", "\u2014", "\u2014\u2014", "\u2013", "\\", "\u65E0", "\u7A7A", "&nbsp;", "\u2026"]);
var unitMarks = /(?:件次|万元|件|宗|份|条|起|次|个|项)$/;
function readCell(text, span) {
  const content = withoutEmphasis(text, trimSpan(text, span));
  if (content.start === content.end && span.end - span.start > 1 && text[span.start] === " ") {
    return { ...blank, start: span.start + 1, end: span.start + 1 };
  }
  const { start, end } = content;
  if (start === end) return { ...blank, start, end };
  const written = text.slice(start, end);
  const raw = written.includes(filler) ? written.replaceAll(filler, "") : written;
  const exact = raw.length === written.length;
  if (/^[0-9]{1,15}$/.test(raw)) return { start, end, raw, kind: "number", value: parseDecimal(raw), plain: true, exact };
  if (raw.length > 40) return { start, end, raw, kind: "text", value: null, plain: true, exact };
  return { start, end, raw, exact, ...readContent(raw) };
}
function withoutEmphasis(text, span) {
  let { start, end } = span;
  while (end - start > 2 && text[start] === "*" && text[end - 1] === "*") {
    start++;
    end--;
  }
  return start === span.start ? span : trimSpan(text, { start, end });
}
function coveredCell(at) {
  return { ...blank, start: at, end: at, covered: true };
}
function readContent(raw) {
  const spaced = raw.normalize("NFKC");
  const folded = spaced.replace(/\s/g, "");
  if (nilMarks.has(folded)) return { kind: "nil", value: null, plain: true };
  const value = /[0-9]\s+[0-9]/.test(spaced) || /\p{No}/u.test(raw) ? null : readNumber(folded.replace("\u2212", "-"));
  if (!value) return { kind: "text", value: null, plain: true };
  return { kind: "number", value, plain: /^-?[0-9]+(?:\.[0-9]+)?$/.test(raw) };
}
function numberSpan(cell) {
  const match = cell.kind === "number" ? /[+\-−－]?[0-9０-９][0-9０-９,，.．]*/.exec(cell.raw) : null;
  if (!match) return { start: cell.start, end: cell.end };
  return { start: cell.start + match.index, end: cell.start + match.index + match[0].length };
}
function readNumber(folded) {
  const bare = folded.replace(unitMarks, "");
  if (!/^[+-]?[0-9]/.test(bare)) return null;
  if (/[,，、]/.test(bare)) {
    return /^[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/.test(bare) ? parseDecimal(bare.replaceAll(",", "")) : null;
  }
  return parseDecimal(bare);
}

// server/report/tables/html.ts
var widest = 40;
function readHtml(markup, source) {
  return markup.tables.map((table) => ({
    layout: "html",
    rows: readRows(table, markup.cells, source),
    start: table.start,
    end: table.end
  }));
}
function readRows({ rows }, text, source) {
  const above = [];
  return rows.map((row2) => ({
    start: row2.start,
    end: row2.end,
    line: source.lineAt(row2.start).index,
    layout: "html",
    cells: readCells(row2, text, above)
  }));
}
function readCells(row2, text, above) {
  const cells = [];
  const cover = () => {
    for (let span = above[cells.length]; span && span.rows > 0 && cells.length < widest; span = above[cells.length]) {
      span.rows--;
      cells.push(coveredCell(span.at));
    }
  };
  for (const { start, end, columnSpan, rowSpan } of row2.cells) {
    cover();
    for (let column = 0; column < columnSpan && cells.length < widest; column++) {
      above[cells.length] = { rows: rowSpan - 1, at: end };
      cells.push(column === 0 ? readCell(text, { start, end }) : coveredCell(end));
    }
  }
  cover();
  return cells;
}

// server/report/tables/lines.ts
var longestCell = 60;
var longestFigure2 = 8;
var fewest = 5;
function readLines({ text, lines, isTaken, isLabel }) {
  const tables = [];
  let items = [];
  let barred = false;
  const finish = () => {
    const table = toTable(items);
    if (table) tables.push(table);
    items = [];
    barred = false;
  };
  for (const line of lines) {
    const content = line.text.trim();
    if (isTaken(line.index)) finish();
    else if (content === "|") {
      if (barred) items.push({ line, cell: readCell(text, { start: line.start, end: line.start }), isLabel: false });
      barred = items.length > 0;
    } else if (content !== "" && !isPageNumber(content)) {
      if (content.length > longestCell || /[\t|]|[。；！？]$/.test(content)) finish();
      else items.push({ line, cell: readCell(text, line), isLabel: isLabel(content) });
      barred = false;
    }
  }
  finish();
  return tables;
}
function isPageNumber(content) {
  return /^(?:[-—–]\s?[0-9]{1,4}\s?[-—–]|第\s?[0-9]{1,4}\s?页)$/.test(content);
}
function toTable(items) {
  const isTelling = ({ cell, isLabel }) => isLabel || isFigureCell(cell);
  const own = items.slice(items.findIndex(isTelling), items.findLastIndex(isTelling) + 1);
  if (own.filter(({ isLabel }) => isLabel).length < 2 || own.filter(isTelling).length < fewest) return null;
  const rows = [];
  for (let index = 0; index < own.length; ) {
    const [label] = own.slice(index);
    if (!label) break;
    let end = index + 1;
    for (let next = own[end]; next && isFigure(next); next = own[end]) end++;
    const figures = own.slice(index + 1, end);
    const last = figures.findLastIndex(({ cell }) => cell.kind !== "blank");
    rows.push(toRow([label, ...figures.slice(0, last + 1)]));
    index = end;
  }
  return tableOf(rows);
}
function isFigure({ cell, isLabel }) {
  if (cell.kind !== "text") return true;
  return !isLabel && cell.raw.length <= longestFigure2 && /[0-9０-９]/.test(cell.raw) && !/^[0-9０-９]{1,2}[.．、]/.test(cell.raw);
}
function toRow(items) {
  const [first] = items;
  const last = items.at(-1);
  return {
    start: first?.line.start ?? 0,
    end: last?.line.end ?? 0,
    line: first?.line.index ?? 0,
    layout: "lines",
    cells: items.map(({ cell }) => cell)
  };
}

// server/report/tables/pipes.ts
function readPipes({ text, lines, isTaken, isLabel }) {
  const rows = [];
  for (const line of lines) {
    if (!line.text.includes("|") || line.text.trim() === "|" || isTaken(line.index)) continue;
    const row2 = readRow(text, line);
    const filled = row2.cells.filter((cell) => cell.kind !== "blank");
    if (row2.cells.length > mostCells) continue;
    const isTable = line.text.trim().startsWith("|") || filled.some((cell) => isFigureCell(cell) || isLabel(cell.raw));
    if (isTable) rows.push(row2);
  }
  return groupRows(rows);
}
function readRow(text, line) {
  const pieces = [];
  let start = line.start;
  for (let index = line.start; index <= line.end && pieces.length <= mostCells; index++) {
    const isBar = text[index] === "|" && text[index - 1] !== "\\";
    if (!isBar && index < line.end) continue;
    pieces.push({ start, end: index });
    start = index + 1;
  }
  const cells = pieces.map((piece) => readCell(text, piece));
  if (cells[0]?.kind === "blank" && line.text.trimStart().startsWith("|")) cells.shift();
  if (cells.at(-1)?.kind === "blank" && line.text.trimEnd().endsWith("|")) cells.pop();
  const isRule = cells.length > 0 && cells.every((cell) => /^:?-{2,}:?$/.test(cell.raw));
  return { start: line.start, end: line.end, line: line.index, layout: "pipes", cells: isRule ? blank2(cells) : cells };
}
function blank2(cells) {
  return cells.map((cell) => ({ ...cell, end: cell.start, raw: "", kind: "blank", value: null, plain: true }));
}

// server/report/tables/spaces.ts
var fewest2 = 5;
var fewestTogether = 3;
var longestPiece = 60;
function readSpaces({ text, lines, isTaken, isLabel }) {
  const rows = lines.map((line) => isTaken(line.index) ? null : readRow2(text, line, isLabel));
  const isFull = (index) => rows[index]?.cells.some(isFigureCell) ?? false;
  const kept = rows.filter((row2, index) => row2 && (isFull(index) || isHead(row2, isLabel) || isFull(index - 1) || isFull(index + 1)));
  return groupRows(kept.filter((row2) => row2 !== null)).filter((table) => table.rows.some(({ cells }) => cells.some(isFigureCell)));
}
function readRow2(text, line, isLabel) {
  const content = line.text.trim();
  if (content === "" || content.length > 400 || /[\t|]|[。；！？：]$/.test(content)) return null;
  const tokens = [...line.text.matchAll(/[^\s\u3000]+/g)].map(
    (match) => readCell(text, { start: line.start + match.index, end: line.start + match.index + match[0].length })
  );
  const figures = tokens.filter(isFigureCell);
  const texts = tokens.filter((cell) => !isFigureCell(cell));
  const isNamed2 = texts.length > 0 && (texts.every(({ raw }) => isLabel(raw)) || isLabel(texts.map(({ raw }) => raw).join("")));
  const isRow = isNamed2 || figures.length >= fewest2 && longestRun(tokens) >= fewestTogether;
  if (figures.length > 0) return isRow ? toRow2(line, [...texts, ...figures]) : null;
  if (texts.every(({ raw }) => isLabel(raw))) return toRow2(line, texts);
  return content.length <= longestPiece && !content.startsWith("#") ? toRow2(line, [readCell(text, line)]) : null;
}
function longestRun(tokens) {
  let longest2 = 0;
  let run = 0;
  for (const token of tokens) {
    run = isFigureCell(token) ? run + 1 : 0;
    longest2 = Math.max(longest2, run);
  }
  return longest2;
}
function isHead(row2, isLabel) {
  return row2.cells.length > 1 && row2.cells.every(({ raw }) => isLabel(raw));
}
function toRow2(line, cells) {
  return { start: line.start, end: line.end, line: line.index, layout: "spaces", cells };
}

// server/report/tables/tabs.ts
var longestLabel2 = 60;
function readTabs({ text, lines, isTaken, isLabel }) {
  const rows = [];
  const alone = [];
  for (const line of lines) {
    const row2 = isTaken(line.index) || line.text.trim() === "" ? blankRow(text, line) : readRow3(text, line);
    const filled = row2?.cells.filter((cell) => cell.kind !== "blank") ?? [];
    const [only] = filled;
    const isRow = filled.length >= 2 && row2 !== null && row2.cells.length >= 2 && row2.cells.length <= mostCells && !isNumberedText(filled);
    const isLoneLabel = filled.length === 1 && only?.kind === "text" && line.text.includes("	") && isLabel(only.raw);
    const isLoneFigure = filled.length === 1 && only !== void 0 && isFigureCell(only) && line.text.includes("	");
    rows.push(isRow || isLoneLabel || isLoneFigure ? row2 : null);
    alone.push(isRow ? null : row2);
  }
  return groupRows(lines.flatMap((_, index) => rows[index] ?? joinNeighbour(index, rows, alone, isLabel) ?? []));
}
function readRow3(text, line) {
  const cells = [];
  let start = line.start;
  while (start <= line.end && cells.length <= mostCells) {
    const tab = text.indexOf("	", start);
    const end = tab < 0 || tab > line.end ? line.end : tab;
    cells.push(readCell(text, { start, end }));
    start = end + 1;
  }
  return { start: line.start, end: line.end, line: line.index, layout: "tabs", cells };
}
function isNumberedText([first, second, ...others]) {
  return others.length === 0 && second?.kind === "text" && /^(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)]?[、.．]?)$/.test(first?.raw ?? "");
}
function blankRow(text, line) {
  return line.text.includes("	") && line.text.trim() === "" ? readRow3(text, line) : null;
}
function joinNeighbour(index, rows, alone, isLabel) {
  const row2 = alone[index];
  if (!row2 || !(rows[index - 1] || rows[index + 1])) return null;
  const content = row2.cells.find((cell) => cell.kind !== "blank");
  if (!content) return row2.cells.length <= mostCells ? row2 : null;
  if (content.kind !== "text") return null;
  const isPiece = content.raw.length <= longestLabel2 && !/[。；：！？]$/.test(content.raw) && !content.raw.startsWith("#");
  return isLabel(content.raw) || isPiece && rows[index - 1] && rows[index + 1] ? row2 : null;
}

// server/report/tables/tables.ts
var readers = [readPipes, readTabs, readSpaces, readLines];
function findTables(view, markup, lexicon, taken) {
  const all = new Set(taken);
  const tables = markup ? readHtml(markup, view) : [];
  for (const read of readers) {
    const found = read({
      text: view.text,
      lines: view.lines,
      isTaken: (line) => all.has(line),
      isLabel: (cell) => cell.length <= 60 && lexicon.labels.has(foldBare(cell))
    });
    for (const { start, end } of found) {
      const last = view.lineAt(end).index;
      for (let line = view.lineAt(start).index; line <= last; line++) all.add(line);
    }
    tables.push(...found);
  }
  return { tables: tables.sort((a, b) => a.start - b.start), taken: all };
}

// server/report/report.ts
function parseReport(text, title2, lexicon) {
  const { source, view, markup } = text;
  const headings = findSections(view, lexicon);
  const taken = new Set(headings.flatMap(({ heading }) => [heading.line, view.lineAt(heading.end).index]));
  if (title2) {
    const last = view.lineAt(title2.end).index;
    for (let line = view.lineAt(title2.start).index; line <= last; line++) taken.add(line);
  }
  const found = findTables(view, markup, lexicon, taken);
  const paragraphs = findParagraphs(view, found.taken);
  const sections = headings.map((heading, index) => {
    const start = view.lineAt(heading.heading.start).start;
    const next = headings[index + 1];
    const end = next ? view.lineAt(next.heading.start).start : view.text.length;
    return { ...heading, start, end, aspects: findAspects(heading, paragraphs, start, end, lexicon) };
  });
  return { source, view, title: title2, sections, paragraphs, tables: found.tables };
}
function findSection(report, key) {
  return report.sections.find(({ section }) => section.key === key);
}
function paragraphsOf(report, section) {
  return report.paragraphs.filter(({ start }) => start >= section.start && start < section.end);
}

// node_modules/htmlparser2/node_modules/entities/dist/decode-codepoint.js
var c1 = [
  8364,
  0,
  8218,
  402,
  8222,
  8230,
  8224,
  8225,
  710,
  8240,
  352,
  8249,
  338,
  0,
  381,
  0,
  0,
  8216,
  8217,
  8220,
  8221,
  8226,
  8211,
  8212,
  732,
  8482,
  353,
  8250,
  339,
  0,
  382,
  376
];
function isInvalidCodePoint(codePoint) {
  return codePoint === 0 || codePoint >= 55296 && codePoint <= 57343 || codePoint > 1114111;
}
function replaceCodePoint(codePoint) {
  if (isInvalidCodePoint(codePoint)) {
    return 65533;
  }
  if (codePoint >= 128 && codePoint <= 159) {
    return c1[codePoint - 128] || codePoint;
  }
  return codePoint;
}
function replaceCodePointXML(codePoint) {
  return isInvalidCodePoint(codePoint) ? 65533 : codePoint;
}

// node_modules/htmlparser2/node_modules/entities/dist/internal/decode-shared.js
var BASE91_INVERSE = /* @__PURE__ */ (() => {
  const table = new Uint8Array(127);
  let code = 0;
  for (let char = 33; char <= 126; char++) {
    if (char !== 34 && char !== 36 && char !== 92) {
      table[char] = code++;
    }
  }
  return table;
})();
function decodeTrieDict(input, resultLength, atomCount, dict1AtomCount, ngramCount, dictSize) {
  const base = 91;
  const inputLength = input.length;
  const twoCharBias = dictSize * (base - 1);
  let pos = 0;
  const readSlotCode = () => {
    const c12 = BASE91_INVERSE[input.charCodeAt(pos++)];
    return c12 < dictSize ? c12 : c12 * base - twoCharBias + BASE91_INVERSE[input.charCodeAt(pos++)];
  };
  const dict2AtomCount = atomCount - dict1AtomCount;
  const slotCount = atomCount + ngramCount;
  const single = new Int32Array(slotCount);
  single.fill(-1, dict1AtomCount, dictSize);
  single.fill(-1, dictSize + dict2AtomCount, slotCount);
  const start = new Int32Array(slotCount);
  const length = new Int32Array(slotCount);
  function decodeDelta(count, off) {
    let previous = 0;
    let slot = off;
    const end = off + count;
    while (slot < end) {
      const code = BASE91_INVERSE[input.charCodeAt(pos++)];
      if (code < 89) {
        previous += code;
        single[slot++] = previous;
      } else if (code === 89) {
        let runLength = BASE91_INVERSE[input.charCodeAt(pos++)] + 2;
        while (runLength--)
          single[slot++] = ++previous;
      } else {
        const next = BASE91_INVERSE[input.charCodeAt(pos++)];
        previous += 89 + // eslint-disable-next-line unicorn/prefer-minimal-ternary -- branches read a different number of side-effecting input bytes
        (next < 90 ? next * base + BASE91_INVERSE[input.charCodeAt(pos++)] : BASE91_INVERSE[input.charCodeAt(pos++)] * 8281 + BASE91_INVERSE[input.charCodeAt(pos++)] * base + BASE91_INVERSE[input.charCodeAt(pos++)]);
        single[slot++] = previous;
      }
    }
  }
  decodeDelta(dict1AtomCount, 0);
  decodeDelta(dict2AtomCount, dictSize);
  const references = new Int32Array(ngramCount * 2);
  let poolSize = 0;
  let ngramIndex = 0;
  function readNgramReferences(count, startSlot) {
    for (let index = 0; index < count; index++) {
      const slot = startSlot + index;
      const a = readSlotCode();
      const b = readSlotCode();
      references[ngramIndex * 2] = a;
      references[ngramIndex * 2 + 1] = b;
      ngramIndex += 1;
      start[slot] = poolSize;
      const entryLength = (single[a] < 0 ? length[a] : 1) + (single[b] < 0 ? length[b] : 1);
      length[slot] = entryLength;
      poolSize += entryLength;
    }
  }
  readNgramReferences(ngramCount - dictSize + dict1AtomCount, dictSize + dict2AtomCount);
  readNgramReferences(dictSize - dict1AtomCount, dict1AtomCount);
  const pool = new Uint16Array(poolSize);
  let write = 0;
  for (let index = 0; index < ngramIndex; index++) {
    for (let half = 0; half < 2; half++) {
      const source = references[index * 2 + half];
      const value = single[source];
      if (value < 0) {
        let read = start[source];
        const readEnd = read + length[source];
        while (read < readEnd)
          pool[write++] = pool[read++];
      } else {
        pool[write++] = value;
      }
    }
  }
  const out = new Uint16Array(resultLength);
  let outIndex = 0;
  while (pos < inputLength) {
    let slot = BASE91_INVERSE[input.charCodeAt(pos++)];
    if (slot >= dictSize) {
      slot = slot * base - twoCharBias + BASE91_INVERSE[input.charCodeAt(pos++)];
    }
    const value = single[slot];
    if (value < 0) {
      let read = start[slot];
      const readEnd = read + length[slot];
      while (read < readEnd)
        out[outIndex++] = pool[read++];
    } else {
      out[outIndex++] = value;
    }
  }
  return out;
}

// node_modules/htmlparser2/node_modules/entities/dist/generated/decode-data-html.js
var htmlDecodeTree = /* @__PURE__ */ decodeTrieDict("!}.&u%}'&}*'~!6*)%&,~!J~!J~%L~y<~!R,~~%Lu~~#GD~~#|)1#%}^%}2%+#.##%##%}&%##%'#%##&%#%#'%#&#%#&#'#%%#&#%##%#)%''%&%#%#'%#%%#%%}%%%#%#&(23#%%#&-%0%('1#(##%#'##+%'*.:1}#%#6-+(%'%%#%%%}#L'2351&('%}&/N'(0(/*-%(%%}#'+&T%7.2}#&%&#%#36/5##%&%%#&#%%#))2%%##%&&'0~!#*+&'%1~!%).'3q?&%'1~!.##%6(~!+%%%(Gw'rT~!E#<nA%#jZ~!H%(~!42##~!*31&~!G%U~#)5~#`3~!J~!Z~%]~%Y~%C~!q~!u~#kz~%#~!6'~!D~!U~!?~#T~!c%~!G#'~%7|~!G~!J~!G&~#pb~(Df}#%}*&}#%##%##%##&#-}&'#'&%#.++}%mI,#,@&(}*%}*'%&##&#%##%}&0}#.},U},%}+%}&%}#%##&}B%(}(%}+%)})%##%#&}&%##%&}<%}>%#%&}*%}(%}9%}/%})%}*%}*%}?&}&%}3%}&*#%})%#%#)}#&#-#+*%E%%'%'#%}#*V##&##I}#&&##%&%#&&Qf%%))w/0+&%#(#.%-''''++++7}>%4'',##1,#%#&%##&#'##&#*#9)%&%}#*}%,#+P(%A&%#'&##wSD',9E00#y#@}(+}&%&>~!#~!X}#*}(&&}(&}(,%}%&#+&}#&}I%#%}%)#(},'%#*}4%%#%}(''}#/##(##),%-##%%)#&}(.}&%#&}%%}*&#%},&&}&%}#%*'#%})%}D&}&%}-&}6&#&}-,%}#%})-(~+`~,=?~I9'9%~!,#%})%})%}@%}?%}(~!?~#<~#pP~#BG~#=1#%K+~#?#~%;)~#A~#mF1~#A'~'X%'~#lR~#N~'N~#r~#m#-~#i'?%#'%~#B%##%,%#~#_%#0%~#]732~,w~2+#:&#%&'0%&>%}#>##F+)#%&&#(+_}4&}-%}(&}@&}O7Fdf0@+/v4}&WU##&/0#&'('B#%}.%}'+#%}#%%&#&%#%##+#&#)#6#'#.},%}c%},%#%##%&#&%#&~#>'*-.%##%##%}#%%}%'~#)D1}#%*&~#_%%'(~#S2%'.}#~#=##*'*-%}&'%'##&&~'E%.#&~#M4}%%##&'%#~#O1##%&#'+~#<B%##%%'%+~#;#@%}#&%#&&%#(~#H1}'%'##&&~#?A}&'~#D#%32}'&&&&~#[}'(#%}'~#;C})&}%%#%~#=&%,3}%'(#%%~#^'#&&)#%'~#Y%-~#d-%'~#^%%&#&&&}#~#b~2t*&'~&(~&@~0%~e~3}%*''0})&}+~!9##-}#%-hD*)1fC#%/&/fB#40~!+#)*4~!+~!K'&:~!/*7~!.#~!H~!L':~%x&~!H#~!*~%1~!I#~!+A~#p'~!F~~#-#~,,(~.Z~!V~%;'B'mq-W~!N~%I%#&&#&}#%},%%}'%}+X#%}#&}(%}'%}<%}#%}%%'}'%}:~![)9@~%>~#UA%-%##&~!C%~!-.9:~!1~!-^2/:a~!y,D*J#-5)/4~%23,~#G~!L1~!0X3`~!2+~!!0-~&E~!W~!o,>Y&]~%cZx_&~#O*9#A#'#+I'%#)~!0B*-5A+-((F&*M#)(-7-5+'-3a5Vi~!Y~!?+[)%3),ERHm~!+:D,VG.+)?fB%%*(%)'(#&80%1'8`K8?`+'Z#&O&'H5#*9)A%%5&3))0%39+.*7#()&&*=4@**L)<'_&*+..;(#*+)./&0#3)%')-8(4ixD(&.}%,('aI:,)%,k2231T)I'#/-W7,/'Q#.'Y24+h')37</31&83##&0#),H(?'&?/1##%#&&#%''-%&&&#(&''&#.-'%#%%(,')*'&#&#'##%(%(#%('#&##%%%%('%#%#%%#%#&%##h>w+v<ayvyvcg.uuhKr}g/v|g>u9i[~>g5uI~=RvdwEg;v/g;uk!!TTSx]@RT!U!#!@VBRUU!'UTe-d0c`e&gSdicedFcrdTaqb.kYcAohdYd@a3e+d}dMdtd.aJ#bqcK`dle/e.e'dwdPdodddjbEb}ogd^ofdpduc6j?l%d{drdqc)d7bacOdQ%T#Y)X.sR[yH>6Vyv3[xwLu>vo'!*.[yBacahoj>6Rew3[xqdZa#!a&#^(X-[yG>6Vyu3[xvg3sEr|g.u/Ri9db0T#^(Xa)!-[y;>6Vylg4wKs{JwNZt3@3r=c4Z([xlg;wKt!cpq's@v7A'*a(a+!-a#[y<3Dt?3Dt'>6Vym3[xmg9rxsNJwLZt4~?r?db1T#`-!(Xa,!0[yS>6Vz%NuQs.g4wKtnJwNZtS@3r>c4Z([y%g;wKtrdga8!a(!#&T*Y-Xa#!a0<or[yc3Dtq>6Vz43[y3JwNZtf@3s!Ju}!%Dti:pm3c_%X#tjB5pkd6q!r]u?voC'*-a.a2!0a&a+[yI3DtI3Ds~3DtH>6Vyw3[xx;:s#~<5pKJwNZtE@3r~d`a)!a2T#a.(!+U.X1[yT3Dt`3Dtv>6Vz&3[y&g9rxwzcxstPu.<rAJwLZtT~?r@dZa%!a.&^*Za(/Reu[ya>6Vz23[y1g3sEr}wkg{NuQRg{ci(U#5@b`~,cg#U(2WnH5wugcRh7dX#T(Y,a'Ta!!a,[yZ<]mj>6Vz,3[y+Pv#5ReZKu+=,%!H}7ABwkaS?Rh:BcW(X#<]mrj:ubv/ARekdg%!(!a.*Ta(Y.X1!#sP>Rl*Dt6[y>>6Vyo3Wf*jOvuumvuRgRJuq*!:9<B@bX~3jVv&v@s@5Re[d/rQt{uAvo&a&a*)a2!,0Wf!3Dt0=Bs'>6Re}3[xy~<5s%JwJZt1~Gs)c;&!#2sJkNuXvzq7rxu,Re8dka4!a8(aEZ+a@Y.X1Xa)[yd=Bs(3DtP>6Vz53[y4cX#X&Re:avRe9~<5s&JwJZtQ~Gs*i^rzvdRg+Jv{%!2sbB@bX}kdga,!Za?&^*T1/!a'Dt+[y6>6Vyf3Wf%g/u;s4hGu6?Rh-JvZ,!c%#&RoX54Rivj7uyvf8RgTKvZB%*!2sGh<vu5Rgq<=C::9bb~#dZ#T&Ta6Y.X*Dt>[y93Wf)coZ(T,6VyifluvRgC@95@B@bX~/hFu34cC#T,k/unq8w8Q5RkUklwQuzunq8w8Q5Rk8d/rJu?v8w9)-&!a0a;a&aIWejg3sEr/h1s<DtDJvyZqY5aws3Jvy!&Wei~Hr1:au5@Bag>23E~5c:Z&bX};kKv?w&unuVu5Rjc;>bs)#~@:Rh.=ay<a]C;b`}Vd6s/t{uAvoaxa()!a,a7%-a#a2Dt,[yF2Wo[>6Vyt3[xuNuPRi&NuPwpi#RoWh?vf8Ri%Jv]!%Ri:KvxD!.'2WeAjZu`q9rxu,Re7woeAg-unLq(qA_/*2Wg_g3u5q^9:4E}/jTrxrzv=Wkkd~0UX#^^Xa-a1a5T&a=U1a'*aEa]!a*aPaA-adok[y54Rn>;:p3~Dp5g9rpsFNvZqjg3uJp4~<5p0Pw;5qlJwNZt*@3p1Pw:5p/Ou!5p2JvG'!6Vye=<qnJvh_[xhg3v,Rh3kOwOw-sDuev/Re^dha[a%!%!a+#Ta7)-5TaCaO!aka!a)sf[yb2>Rl!9ARiq5E}Qg=ucRkBE|oJrJ_@Wk~@Wk{JrJ_@Wk|@WkyJrJ_@Wk}@WkzJvO_[y2g-vMRmiKuYC!)&>Ri;>Ri<@3RkNc](X#@9Rk=g5vuRmhKvDB!+'=]meg3u4Rmgd)#Y'Vz3CARmfd`a+!%T'!+#Ta1Ta6TaM-sTDt9[yA9sYd'%Y#s[[xpj:ueunaXRgEjRq,v-vuqdd2'`#6Rev<32@5>:2<E}5xIo9a*X#Y(;5RePJvD_g>vyRgNj8w)v8<wggs:RgXiZt|vjx,hSq3ah!-(~@:Ro/Ou!5RhWj^v(pyw8unRhUdx-UY#^Ua.a3a70!)%UX1TaDa)'omRiRRhE[y:3Dsz=Br,>6Vyj3[xkg6ruwjcqsrPw;5r*Ku]D'Zt-@3r(~?r.i[vwv]dU1a--U#`a4(g/vsRhPOu!5RhLj:rmu9Wo!~@:wdh@g/vsRiTjXuvvNr}:RhBj^v(pyw8unRn]dz1UYa'a+^Y(!aETZalaRY.Ta?a4[yDJw1!#qLsW>6Vyrfzq-pLflpwRe|Js>%!Dt@3Dt&Jvy_[xs~HrnjMuwpsw'RecKu+D#'!t<~Grl~?rjg5u-x,gwp{ah!-(~@:Rg~Ou!5Rh'jXuvvNr}:Rh#cW#X/c;&!#2sLi[v7u7RgpJv)(!iLrxu,Re6j7v@s@5Se[e7d`aW!Za(a`T.a#!a3!&aDa-!9)Dt_=6s+3[x~~DR|h~DS6avhGun5RkZj3w)v-]mkKunB!&*]kb97R|i<ARk<c:Z(6Vy}Juh'!wziMRoS:F|vkLuauJv5vtvQRh1d='T+Y#VyO~DR|jcF#T'7R|g97R|kJv3'!ay<Rj,Jvh&!:ReXcsa6*a+#a#_aIRf9aLRf?c,Z&Rf5Rf7c.Z&Rf;Rf>cQ#%T'p-Rf8Rf=ct#%'(*!,p,Rf4p+Rf6Rf:Rf<d~'Ua%U*^UYa(!a,-!#a4YaTalaEX0a8a<Weo3Dt/3Dsx=Br93Wen~Dr;~<5p<JwNZt2@3p=Pw:5p;Ou!5r3c7&!#:p>3Ds}KvGB)_6Vyk2sM=<r7x'eovA(!hFu1ARf}cV#X&@r5j6rvwQa^Rf3c=Za'wkghJv__g;unRggA53B9=b^}%j6uduo5Jq;!(hIv%2Re`Ou4ARe_e%a#^^^Xa&!a*a2!&a6YaP!*ad!#a:aE/5Rn?[y@>6Vyp;:pE~DrY~<5pBJwNZt8@3pCh=rt3rWPw:5pAJup_[xoNuPpF9c!#'45pD5ARn)d8#X'X*3@rU72s]h>v<<sSjJpqvewOJq/(!hNw'5ReBk0s2u3w/w'5ReE5@Jq.!a+JQ!&WeU23d(#Y&RjG5]jBk!u7w&u0udARjEe#+^^^Ub#!a2/a`Z(agT1!a-a;|@TaG!aS[yV=Re~fow'RguNuPRe?bz#'>RoUWeL>:Cbb|?JwPZtVg6ruRmzJvD'!6Vz(g/vmRh~Jvy_[y(g9voRgyx*cy(#2>Ri2B9b]~9kIw9u7rluJu3Rg]dI#a%UY'@=p%CAx.gQZ&RhwwygtRm{x5g_Z'+ABqR9Woa=Bp&dV#^*Xa'!&@o{g4v]Rk;Jv{!%Rk[wkkiA5RkiwwfUB=x,fUuqC&*!>RfTg8v0RfV~ARfSd;rJsAuAv9wR'ae+/aO!a@aza/a#[yQ@Wg!2Wemg3sEr0JvB_g>uvReWg2v+Re=KupB_+[y!2AbY~-~Hr2AJwD!(h<~El>h<~El?Kun@+_:9b`}Kg-v/Ri3g;vtwyk_9]k_d=&T#*U.6qh@Ab`|K9:H|CJv[!&3Dtex'fDwC%!Rf[9WlMd[(^X,!a%Z06Vz!@WgBg=v~Rgvg,QRe@awd,#Y+jTv|Q~EfWj]uNr|~FRfXdy#Y&^Ua%!aO.!(a)Ua;=!a@aKap!a-,a!Ta]a[rSa]p?[y82sK=Bq~;:p:~<5p8Pw:5p7d'#Y'Wf(;RnRi[u4w&RgJJvG'!6Vyh=<r#ijuuv/sIKuYD'ZtG@3p9~Gr&d2#`(g<vtRgFj`u5w&rqpxRf2CJuY!+:wfnTOu!5Rg}jNs1ucv&RfwJvA!&3@q|BDcC#T,k/unq8w8Q5RkTklwQuzunq8w8Q5Rk9dga#!a'!a=#a0!:+Tb*b@aO.a4!aba8aFJv^}?!VyR~Dr<g;u%Rn.~<5p[x'e`wNZtR@3p]Pw:5pZhNvjBp.woe_g5u-r4JwF!%DtO3:ooc7&!#:p^3DtpLuGw(!+%)Dtk6Vz#2sd=<r8d'#Y([y#<x3gJt`w@!)%}MRiowzikRij=]ilxAf3,U(#B2Rf#g0v-Rm[ck{`U#]giKv3>)!&6Ri154s,KuGB_%@r68r:dJ|t`#X(9<E|u2@H|rx3gJu?w'!+'1Nu7Reg4=H~+9<wxgY95Rm]xLggZ-`(X}U2:Ri4h<uOawRmsJv__5@bb{jbV~3dka#a'a]!,#a+U=a>b6a3b%!/aKa/)!arwve^VyJ;:pR~DpTg3uJpS~<5pOPw;5qmPw:5pNOu!5pQJvG'!6Vyx=<qoJvA!{~Jup!%@qk7Rn/KvyD!}''[xz;>wkh'?Rh,x8gyt`w5D!&),(SgyccRgztJ@3pPB5p#d'(Y#<]mmifubw&RgoJvE&!82s^JvF&!8Rf,ADb]~;x=h'rNu]vK!,%'*0RnORh)4Rh*AqQg-vaRnNg;wHwkh'ba~4cE#Ta*x3gctyw@'!+%RnFRnD<4Rn@hFvK5RnCxWg[#`&a0Ua()`1Rm75Rg[c]%X#qi8Rg^NvdRj>BwzgZauwji7Rm6A4wgg]d1#&(*,.0a#Rm;Rm<Rm=Rm>Rm?Rm@RmARmBe%#^^^Xaea?aC/b+(,!a+a#!a/!>a&Ta<aKbD!2wphBRnk[yPw}hE|.=Br-3Dtm>6Vy~g6urRf.x,hPrNav!%'RnqRo%Ro#Nu;q[Pw;5r+JwNZtM@3r)d'#Y'Weh;xChL#`&RnmRnoKu}>%(!Rne~Bs-;2wjcussJv+'!aYSO}6@B<5?ba~8LrNvj!.%*ROwungw~ng~:9;Ri^>wtnig;wHRnixDh@|(UZ.x1h@|)!#:2<H|*xHn]#-UX'3Ro)z=iT}6ARns=Bwsn_wpnaRncw]aR(#UXa&Ua*a/=]iPd'#Y&Ro'WnXf{QRm2hNvj]nZd`'T~&1`{|`#9b]{}c:'!#Wl{>@=be}]?cl{{U#:5Abb}Jds#^YaF!a*b4a#a3aPa>&Tb!bH!*a_!Eau?/a&RjY<]gj>6Vz*;:pe~DrZg,QRj1JwNZtX@wihspcJvZ&!VyX9WmOJu|!|N2WmHJvh&!]ht~Bpbcn&T(!#RmQ<s7Nu;padH#X'`+WmJ@>RmKCARhnKup=!)&Wf+:RhqNuPpf9c!#'45pd5AwghpARn(Ls@w!%,)!RmP@Wfe<E|IJva!&WmNg8vsRmLd`*.`#Y'Xa!axRn*]hrA8Rhug5s@rXg8u!RmMd8#X'X*3@rV72smdI*#UY&RmICARho~GsgxVgd)Ta'U-Y&Xa!T#RnEWnA@Wffg1uDRi0hFvK5RnBxGnG&#`%owp)@wsf+bX}Ze-*1!a*^^^Ua|!#a.aq&Ya2!a>.a6!a:aO`aJDtL[y`@Wg#>6Vz12@wzoYRoZNuPRi!NuPRhzg=ucRi,@=b`{Yg=ucRi-ACJvB!&Sh[ebSh]ebi`wUuFRm4Jw2_[y0JvB!.<Ju(!&SoG}6Shd}6<Ju(!&SoH}6She}6Kur@._g5vHRieJvx!{L2G{Kx6gd'T#?Rh82Wi5cZ#X(g1w)Rm5dW-Y(Ta#!a)!#aYa=wnfE=su2>>bU{0j9udv:<svj8uQv-7RgHdE%#^'sq9sp=>Bb_{TJv`!&g/r|snj6v(us5d,#Y(56H}[978H}]Jw5!&g1rushJvB!+j;v{u5?zDhd}6}bj;v{u5?zDhe}6}ce*#`(^^^a[aea!=!a6a*aoXb1a.!aAbL!b>,b'aL!aV@Wf|2Wlg3[y/JwNZt^@3piPw:5pgJunZou3@rsJva&!Vy_g<v~Rm#JvG'!6Vz0=<r{Ju{%!:pj@WfsiXuJu3Rm:JvZ&!WfA~Bph@c4Z&Dtwax5rubx(#:awRk1@d,#Y&RfjRfid1#,Y(@Wfp2Wlrg5s@ryKu[@!,'=]ig9wlk?Rk>g5u-rqJvy'!@9RkQcH(T#=>Ri~@<wkj(Wj(KuZB*!&<7rw@9RkRcH(T#=>Ri}@<wkj)Wj)dg(Ta2Xa9X#`-!a*CARhg@@=I}d9x;c~#X%so=<sj>2@@=aybb}XjWv0Q~EfEj3vLv;<d,#Y(56H}`978H}_dgaPaFa'a/!#a3Y0a_a;a|!1(a7-[yE3[xt;:pJNvZrrg3uJrvJwNZt=@3pIh=rt3rxPw:5pGOu!5rpJvG'!6Vys=<rz@c4Z&Dt(ax5rtJvZ!&~BpH@wsfNg-vaRlNci*U#=<wei<F}a5@Jq.!a*JQ!%@qZ23d(#Y&RjH5]jCk!u7w&u0udARjFd/prq=tyvpaEa(a:.!a1aZ(@@=I}:9wpd%=<sX55w_h}@@=I{t=ay<aU@@=I}T=ay<2@@=I})?C9:9au@9Cb]}DP~=x-fAZ(2Wl1=ay<aU@@=I}>5@d##Y+jTv|vV~EfFj]uNpn~FRfGdgaK!Z2&!a8a-Tb({E!acTbM*!a(DtY[yYd'%Y#sl[y*hHvh>Re5x2c{Z}.j4uCvcawRiMd+#X+_x&d!},<5RkX;2Hzw@x,gavfB-!{CcF&T#Roe;RodwWbBg5urRgaKvHC*_6Vz+<4opieuew&Rmq@d]&Y)X,T#X0Rh}<BqP=4qS9:ReMg/ujReNJw0!/<Jui%!bd{kawwnemRelAxUa?a3#*.&UX(Ya+a/RhvRnQ<o}9Wmtd-#Y&RgSRmw9;Rmxay=Rmyg-vaRmuxEhSrNu,v-voC!%(aR.a(a7+1Ro1>Ro5CE{A9b]{@;5x#eO{:g;urRi+KrNA!%(Ro3>Ro79;Ri_Ku@>{;&!x%gX|{KunA_+g5QRj/g3u5Rj#g>uERj%wio/xRhS&!,!#^1U}wba{8>>@=be}qC@:D5ba{7Ku+A&!}x?ba}t>>@=be}se(aA^^^Uat!b0#{pa+awUazbGa#aLb9bgaWac'a5TbS=Br!d1#`%scp_Jvl!#rT>Re0JvX&!VyN=H{Fcm#U&:pY=ReaJv2&!]h0=]nUJvG'!6Vy|=<r%JrM_=]h2@Wlud'#)U'Wf'b]{i=]h/Jvh!&~BpWg=v]RnMx+ny#'Nu;pVwjnu=]nwxJnx,T#`&Reqwjnt=]nvieu9vrRjLLuYwP(#+!th@wih5pX~Gr'g5v/Rh4KunA'!-CARnP@wwiN:Rm_9x'cvw>!|l=<saKvAA!0&3@q}>w^e1bp#&Re2Re3BDx7gH#T|f5H|eKuZ>!%(:qNAH{]Jv6!+3B2B9=b^{X<5<B92:E{ZLvhwA(a;a%!igQuyRmad+#Y}m@3Rh5d8#X'X*:AqUAHzmaxwbh<aXRnVcF}RT#Nw&cj#U(BWnug/vsRntdka)(a3+.Zb7aYYan1!bVa@Xa}[y^@b[{G=H{+hFu73Rj&Pv#5ReQcK%T#sig1v{Rj'Ku+D#'!t]~Grm~?rkKuMB!01d5#`'Vy.ta3Dtu~Hroc8#'{^45s85AwZbP&!#Rn!wghxWn#KvEA!)&2RlA2RlBx:h|#(T,=]j09Wobz>x]z/@awRoTd+#Y(az]hFhCrm4d,#Y+jTv|Q~EfMj]uNr|~FRfOdCa!Xa9_X#@<plJvf!%b`{(9;Rgwc;.!#2x7cw#T|UDb]|T5Ju={(!=@E{&Jv)&!Ab`{'awJvf!~*>>@=be{#KuY>!+&4Ezyi[ugv&RjIdea+T)#UXa&T-T&a!Rh9auRmW=]kLg5vuRn+g3u4Rn-Ow6ARn,hHus5xNk?#UX(U~)/g8v0RkD~AwkkF?Ri.OuNBwkkA?Ri/d|a2`a*^UYa.!aBTZaTa'Xa;!(!2!-a#b2[yC>6Vyq3[xr2Wi?g1rusVh%s?DtF~<5rbJs;%!DtBfswKtCj[uvuSsEu3RgVx3o:u+wN'*Zt;@3rd~Grh~?rfg8w)Lq)qE&-a%!>bI|`jWv0vV~EfCjTv|vV~Ef@j]uNpn~FRfBcK#T']gWNu7x,k7q4ai(0!hHv8<RhmkMu9vrsBuev/RhlCJvB!,g<v{wchh~@:Rhji[vrv{wchi~@:RhkdS&a5UY#Ta!RgPwwiI5BwciI~@:Rh`x'iJvj'!5]iJPu8Bwch]~@:Rhach)U#h3rp]gLh@t|Ax,hTq3ah!-(~@:Ro0Ou!5RhXj^v(pyw8unRhVd|)`,^UYas!a?/a2Z'a^Ta{Tb7Ta(a#!a,Wf&9sZ3DtAadamov=Bqt3[xig8vsRm~>waiL2b`{QJv*_Ouv2qgj<v]v2BqfdR'X*X#Y-@3qr~Gqv~?p6hHv-]glPup5Lq+q?_%*b_{qF{n9b^{rOu4ARhpKvCD!+&~Bqp:5Dbb}nwoiKl&unuTuBv]v+ueunaXRf0=Jvh!0nKufu8v1w&w7q%w&uHrz:Rgnj5w,uxDJq/(!hNw'5ReCk0s2u3w/w'5ReFd>Za&!*UaA=<wkgsRnSJv^!%Refifw3vyRgOKu_B'!,<]gkiiu:w&Rh<=C@a^<B57@2F{[<B5@aW:=3away9A5aW=<B=C@a^<B57@2F{Ie-#`(^^^bCara.b8aza6!/bZ,!adTbnTbOb+aFaS!aAT9@Wf~2Wli3Dtl2@d,#Y&RfnRfmJwJZtN~GqyJva&!VyMg<v~Rm%iXuJu3Rm9Jv[_=]ih9wlkDRkCd1#`(@Wg>2Wls3cH#T(@<Rj*=>Ri|b~'#23s9h<~El.d'#Y&Dtxi^rzvdRl#d*#U%(o|B2s`hJwSaxRmDKv4B&!1:Rmdd5#`'Vx}to~Hq{x'f1v3(!BA5ba|bJv_&!Wfug1v]ReIdO+U/Y#&G}-8wze=Rh{g1v]ReHg/uQRf/by#)ibQwERl/cH#T(@<Rj+=>Ri{cNu+vlax-!(#a0qa9<Rii2;;bU{H;x<i=&X#Rk`<4wwi=C9H~8xAI(Y#<azRi@45wXI<B9;5bb~7dL(X#Xa(+!aL6Vy{g5QqOau:5au2@ay547EzbxOcU(UX-T#Ta#:Cbb|A?wjh/b_|SOw6ARgtihr}u7Rhy<d1#T)X1@@=I|~=ay<2@@=aybb}Sj3vLv;<d,#Y(56H}A978H}@dGpvs@uAu`vcw9*!aFa+ai%(b!aXa8.a?a[ozWey=sU2@G}Nch&U#Rf_WexKu+D#'!t:~Gr`~?r^j]uNr|~FRg*j^psurwJt|RmcKv)@&!)7Rkv~Br[@wxfO:Rl3co#U'6Rezj_q#vIuavjRltwzeyh@vr5JqD0!>aY?C9:9au@9Cb]}9cl#U*5;5<H||jbuus1ucv&Rfvg1v~d/pppzqFr^a--a~!aMat1(hFv;Wiz@@=Izoj5uuv-7Rix~Cw`fk2WlVcZ#X,k)u3vWs@u2]ktg;wEx'fBq(_2Wg/jTv|vV~EfoJv]!15x'hzqG!(P~EfU~CRl_j6v(us5x4i-#T(2WmZ?C2F|d>Kq<aj1!*jTqIsBv=Wl`~Cw`fi2WlWj`v0u*~>RlR=c>Z,k#u3vWs@u2]kr<c1Z+jTqIsBv=Wla~Cw`fm2WlXdmb3!a{(arZa`bkTa%TbQTa-a9+c'!aM!/[yL=Bqug.w'RifhFvyDRj.g>vgwyk^9]k^Jv3_@WfbAARkhJw2_[x|JvB_wkoIRoKwkoJRoLd'(Y#<]gm=<9<H|yd'%_X#skDtb3awwqkgNulRkgdB#^',9:p'hJwSaxRmEBwVb8@4=H|qLu+w50&!)@3qs~?pU>Awwn;;Rn=c:Z'ARn<=<qwKvC@!/&~BqqJv6!&]eVb^z^xRge'/a%+^`#Sge}6<4Rn3=]n0Pw2>Rn8Jw0!&>Rn:>Rn6cY#a7+!a&=<wkaNw~h3z_c5Z{=wjh#=]nLKv^D!&)Vyz=bW|swYb<WetcG#T(2wxa@qVx@gD#Y&b^|V5JwG&!5bb|pg/w&RgD@x=kHs=uAvn!a%%/'+RmSRh694Ro`g-vaRmRhHv-]mlxCcS#`&ba~.5cD#Ta)P~=d,#Y(56H{>978H{Dd_#{2^Y%_+qbbb{6g3sERhsbU{?dfa.,`a(Xa<!aiX#(55RiG54RiHcI#T'WiU3RiVNvdwtfcRlKNvdd,#Y&RlHRlExQgf.1*^T'X#Sgf}6Wn4=]hfPrk>Rn7Jw0!&>Rn5>Rn9Lunw?&a2!,5<oq@@wqfdRlJj5Q~=d,#Y(~ARfcOuN]fdDKw;ay(}i!547E}j?cI#T(@5bV}iCbV}hdv(^^Tb?a40,b##Tbo!a*bR!a<b|a/!aKai!aU[yK=]o^g:v>ReGJwPZtK<7Rh+h<~El,Pv#5ReR@awwxjCg,ulRjDJv6&!]j!z?aQeeg>w=Sh<eeJw;!&axEzOg,Qosc!#*:wkeJ]eJ>x'h-u(!%Ro.w~h.zPdNZ(X,Ya![x{;9ReY;wkgxRiF:x?ap#Y&RmUg<s2Rkod]+UY0TZ'!a&A9sw<=bczLNvuw{gqzNhJwSaxRmCKuLay!#&s_Rf-55b^{uJvZa!!c%#(55Ri654wmiu5RiuawLu,vp!+}^%b_}Y9;wkgxba}o>A9:=b^}zKuh=a''!3awRk3c*'!#aHRk6c+Z&Rk5Rk4Jv)&!awRjSawd9*`#0?C2@EzMj8u<uJ5RmbjQrquJu3x,k>uq@_+=ayb^|W~ARkEOuN]k@7dhzV^X/X&a-#zRzSb`zXcJzTT#2WkVKvDBzW!%FzY9;5bbzWjQrquJu3Jw3%!b`zU=ayb^zQd:#X(T-a!6Vyywxh}=b]{Jg=u1RiAdGp~qHtzv!w(wA+a+a;<!aJaYai'anasb(=azRmV:Cbb{MLq2vb!%')RjuRjrRjtRjqx3jnqCw3!%')Rk(Rk+Rk&Rk)Lq2vb!%')Rj{RjxRjzRjwLq2vb!%')RjsRjpRjfRjex3jcqCw3!%')Rk'Rk*RjkRjl9<CbbzfOu4ARhxLq2vb!%')RjyRjvRjhRjgx=joq*uKvb!%')+-Rk.Rk%Rj~Rk-Rk#Rj}x=jdq*uKvb!%')+-Rk,Rk!Rj|RjmRjjRjidAq&qKs@uAv8Aa.'*-a@a&0!aM@a5[y73Dsy3Ds|3Dt):wxgI2sHJwJZt.~Gqxwsf0ikrzt}Rl0Jvy_[xj~HqzKv_A|D!&WfP8axRoVcf,U#k(v]v+ueunaXRf1Ju}'!g8u#Ri=jQw!sCunLprq>!,')~<5qeGzq9F{W=c##%s5au:5aU3CBE|;d4#X(D!a&6Vygx(b;#(=]ed?C2F{N<capoq2r[a&!aPa9,'Pw;5s:@@=I|,55w_h|@@=IzcP~=x'fCqB_2Wl2>aU@@=I|1OuNBc1Z+jTqIsBv=Wlc~Cw`fl2WlZ~AcTa%!Z+jTqIsBv=Wlb~Cw`fh2WlYk+uNqJsBv=WlSg,u3dca3#UXaMYa)TaB-=cM|7T#<bI}l5@B932:aV2G{BOuNBJq:|M!5Ezt=<B=C@a^<B57@2F{v>cB{/T#=ay<bI{3Jv6!a.6BKq0ah&+!5E}HP~Ef{978BaU@@=Iza<7d#.Y#978BaU@@=IzH~AJq0!(@@=IzG978BaU@@=IzFe,aU*Y&^^^bvJb,b:bFad!a,c2Ta>aL.bo6!a#CbTa'T#Re{2Wlh2@G{yg6t~Ro_NvdRfticuRQRllJv3&!x&c|zs@Jw3!%RflwpfkRlpKuL;%(!Re<@G|C2GzdhIvuBwgjAg-u0RjAKQB%!(GzZ@G|5NuuRl7d='T+Y#Vy[g<v~Rm!==G|>JvA!)@wma=]m1ifuaw&RmnLs@vT'!|/+[y,g:v>ReTJw1!#qX=x!eC{bLu+wT&)ZtZauq_~Graci&U#F|89:r_Lupvq!.)&2RlG8RfaC=x!eF{_h?rpWlmd&'!#X|&]k::xJey#`'T|+<E|&2@H|%dE#(^,g;u.RiEg6vjRiC9xCkA{O|zY#g=ucRmXKs0@!&*@G|m@awRknJuh!,3d(}gY}eJvj!%Rm):Jw3!%Rm+Rm-Ls0w(&!a(a#@b[|6cZ#X'7RkxWgAOu4ARn'dH'U#Y*Vz-Wm'CARm}d]*#a%^a*T'aK!a<9bV{PC=p*Jw4!&SgxcbB5r]idw(wBRmF7xFkt#&`(Rm/Rm8E|!JuY_9:Rl5=wrgr2:bbxd@xXfB(a*#T+!.X0X1Ta/a'T&RlDRfL>RlyARl9b[z[>RfZ:RlL:RfRwlg/ARl;9;RlxKv,A/!%7s69<74=BA5ba{-8Bde#`a<XaKYa1,a'P~=wxfB2bZ}}?C972@@=I}r8@55B9;5bb}G978B2@@=aybb}3j3vLv;<Jw3&!>Rfk=ayb^}4~Ad1#`*@@=aybb{w2@>==<bbz]dx+UY#^UaF!a9!bB'Ya1.!ajXa#%olRhD[y=3Dt#Ov5BrHKuMB%!(Rf^Wep~HrJwkiQjKr|~FRg)Ku+D#'!t5~GrF~?rDdV)UY,Z/_7RkuG{<~BrBg,rlsO:235B@bX}|d?a1!#`(6Vyn5@d##Y+jTv|vV~EfIj]uNpn~FRfH7Lq2vb1!a9-978BaU@@=Iz9978BbU}#~AJq0!(@@=Iz8978BaU@@=Iz7~AJQ|}!978BbU}!JvkaK!AdUa21-U#`a+(g/vsRn~Ou!5RPj:rmu9WhOjXuvvNr}:RhAj^v(pyw8unRn[kPr}p|u7vwv]RiSBd;pppzq@qHQa?(b.!a.a`@.|xa(hFv;Wiyj5uuv-7Riw~Cw`fg2WlU978BbU|wOuNBJqG!(P~EfD~CRlQcZ#X,k)u3vWs@u2]ksg;wEx'f@q1_2Wg.j]uNpn~FRfqJv]!15x'h{qG!(@@=IzK~CRl^j6v(us5x4i,#T(2WmY?C2F{1>Kq<aj1!*jTqIsBv=Wld~Cw`fj2Wl[j`v0u*~>RlT=c>Z,k#u3vWs@u2]kq<c1Z+jTqIsBv=Wle~Cw`fn2Wl]dn1#c(a(b^a2!b/bAT(bj!aDa7bu,a_a{c0!2T0g:v>ReD2@G{42@G{5~DpM~<5rc=Bx6i>{RT#RnI@zCx]y]z:2Jv[!zr5Awyk]9]k]dD(Y+X#6Vz.g=wKtgwhaCwgmTWj2Lu,w%_+/[y-B;b^xeg3u3Rj-2@bX{*KrJ<!+'@Wg(g?QRlC@Jv`!%b[zIwsfII}8JQ_@w|kW|=Jv(%!AqcOuNBJvEzh!bYzjLs@wP#(0!oy@>RkdJwMZtc3Dtd@BcG#T'9bWxg2@2Fznd*#Y+;2x'c}w<zizixNgwa#Z'U+!/!a'!a+w~g~z6wcn{Rn}wcnzRn|5Rh%=]nJg5vuRmvNvdRlvcprJu}w*az*a#!%.a.'Bot9qT]kj@Wg'ay2Gzv@Jv`!%b[zEwsfHI}1;ck#Ux`<Cbbx_Lu+w!a&0*!wko*wwo,So,}6Juqxf!E}PigQuyRm`d3(`#8>Rn%:A5B;bZ~%KvhCa!a2!x>k7#Uxb@b{#xaRk7Jw0!)>wwhlShl}6>wwhmShm}6CJvB!.x'hhvj{!!5Bwkhhbaz}x'hivjz~!5Bwkhibaz|xEhTrNu,v-vpD!a%&/)a3a.,%Ro2t[CE{)@3re9b]{%wjo09:rgc:Z&Ro6=<riifuaw&RmoKrNA!%(Ro4>Ro89;Ri`dSaL'UYzxZb)7Rka3xRhT&!,!#^1U}vbaz{>>@=be}yC@:D5bazzKu+A&!}{?ba}y>>@=be}wxBh[t`u~vJvr!%a!a()a,a0a4RoC=]o;Ju(!%RoGRhdwjh`=]oAg>w#Ro?g5vuRo=NvdRl|Ku]C.!&;RoEJvB!%RoORoMBx'h[v+_?w~h`}~5?w~hd~!xKh]oiptu-utv.vp!#%&a30a@a'a+(a/aOp(o~p!RoDJu(!%RoHRhewjha=]oBNvdRl}g>w#Ro@g5vuRo>c[#X']o<CauRoRAd-#Y':RkpauRoQKu]C.!&;RoFJvB!%RoNRoPBx'h]v+_?w~ha}t5?w~he}ue!/UbhYacXaW^Tc&a;b:a-c/#b&aja1(!cL+!bKbt!bmcRc9aIc?8[yW3Dtt94Rg`Jv}!&SiRMzBhEebShEMNuPRe>x7gL#TzuwjirRipc<Z&>on;>z=h-MSh.Mwqczx'a7vj&!>Re4@=ResJt__NuPRi*NuPRi)j]uNr|~FRfzKrJ>_+@Wfy@Wf]2WocKrJ<!+'@Wg%g/QRl@@Jv`!&awRl<wsfFIzgLu(w*!.*&ShBMwvhIRhI9;RhNx1hK'!#Sn]Mx1hK~0!#:2<H~7cNu+w7D*'1ZtW>Rn1~?rOc:Z&Rn2=<rQ<7wjh&=BSnLMc]#X(6Vz)w[b=a!U#9wzgMc3#&(RgMRitRis<x,gKt`ax!&+SioM=BSilMc3#&(RgKRinRimKurB,!&SiQMzBhDebShDM6BJQ!(P~Efx978B2@@=I}WLrJw!!,a*&@G}O@9wkibRid@@x'fKwC!&SlDMSfLMjUv~Q~EfKKv3@a+!(hFv-]mpx/hYZ(C5RiWz<o/MwkhY?So/M@x,gbvfB*&!SgEM:SoeeehFu3:Rgbda(,^TZa)X/7Sg[eb:2RgI~BrMC@wgkc:wwkcRerx3h(uUvK!&*,SnOM4Sh*MArRg;wHRh(x=h;rJvPwI!a4',a'0@Wg&=BSh/Mg>w=Rh=g3w*wwgGRgGcW(X#;Sg}M2Gzk@Jv`!&awRl=wsfGIz`dKZ*T'Y-:RhR7RhQg5u-p`j6v(us5d,#Y+~Awkia?RicOuNBwkibba}Ld6p~tyu_vbAa'a+!a/'a3aEa8a!>Sh,ebJv{!&Sh@ebSaReb9;SgwebNuPRi(NvdRl)NuPRi'hHu^<Rm^Jvv_@Wl(g;u1Si/ebKu'B&!*Sh?eb@Wl'z@aPeb95Si.ebcpputyvjB)!,&a+0a%ShAMWeK@G}C@WfJ9;RhMwvhH9w{ia}ix,hJvRA1(!zAn[MRhHx1hJ~*!#hFv(BSn[MBJQ!(@@=I~'978B2@@=I}2db.Ua<'X}+T#a0XaG2G}E;wkg|wuh!Rh!x,hZu,@)!&So0MVy)C5RiXACJvB!&5RiY5RiZg8w)cG}*T#2@bU}=KsA>(!a.3wkhZba~(x,h^u(A!&(SoCMRhb5Bz=h[eb?w~hb~6x,h_u(A!&(SoDMRhc5Bz=h]eb?w~hc~6e)aA1T#T,^^^c-bMb&blcPaP(a/!0!bA=b5c@a(!bfbrc#2afwmhARnjwchORnp2Wlf3DtsNvdRl-2@wpa<]m0bx(#:awRk2@Jw3!%RfhwpfgRlnKQB%!(G{V@G|'NuuRl6d='T+Y#VyUg<v~Rl~==G|<Jv+'!aYShC}6@B<5?ba~8@Jw3'!g2QRljhLrpWlOd+#Y'g.w'rIg>w*wgj@g-u0Rj@Lu+wT&)ZtUauq]~GrGci&U#F|39:rELrNvj!.%*RhCwunfw~nf~:9;Ri]>wtnhg;wHRnhx3hDs@v~!/+'@Wfr@9RkSNu&Rlo=@<5GzoKs0@_+@Wl+@awRkmJuh!-3d(}pY#qWJvj!%Rm(:Jw3!%Rm,Rm*de&!1U-U#`)Re;@G|.@9Ri82@wjfvRlq=@<5GzpLvOvr!).&2RlF8Rf`C=x!eE{.Jw3_g2QRlkhLrpWlPde(!#U{s,UXa*Ta'[y'g:v>ReS;x0PZ&RnlRnn~HrKJw1}f!=x!eB|2w]aP(#Xa&a*Ta.Ua2a7=]iOd'#Y&Ro&WnWg;u.RiDg6vjRiBNvdRlzhNvj]nYJuW_2Wm3x)kFze{9d])!a.!,Y01!#&aC!a3RndC=ox~BrC@2b^{pg,rlse7x'ksuq!%Rm.E{xidw(wBRmGx9o+)X#wwo-So-}69:Rl4@xSf@a#XZ'X)X,Ta(/ARl8b[xc>RfY:RlI:RfQwlg.ARl:9;Rlwdn'#^XafaQa1X1TaHTa)@b[{zcZ#X'7RkwWg@Ou4ARn&x)kG#{,g7u/RkGdH'U#Y*Vz'Wm&CARm|bx#(A]gUbUzJj9Q~=d,#Y(56H}l978H{U7d,0#U*2>ABb_xZ978BbU{e~AJQ{g!978BbU{hxMh?ad{oUYZ.x1h?{l!#:2<H{mx3n[t{vl!,&a%3Ro(z=iS}6ARnr=Bwsn^wvn`Rnbd`*T}B0!#^X'BG{c9b]{a>>@=be}F?JvS!&BG{d7BG}(Bde#`a1X,Ya@!a'P~=wxf@2bZ}I56B2@@=aybb}08@55B9;5bb}<j3vLv;<Jw3&!>Rfg=ayb^}&OuNBKuLA!)a!P~=x#fD{f2@>==<bbzl?C972@@=Ix^d6rSu,v7w*C(0a)a6#B+a%!sQ[y?3Dt%3[xn~<5rLOu!5p@Ku+D#'!t7~GrP~?rNKvlaya7'!h+v-5qMg=t|cd,U#5AAaa5Abb{S@52B5@a[@52B5Gx[iXueu;d<#`a(!/549C;ag>23ExY5@Dah89b^~689Jv)!~2b[~1Lv'w(%*!a#bX|aPrmawRe]keu7uhv-q6rxu,q`xTo]/a5aU!bNaDXbi!b-!ao!b<bwA!#5@B932:aV2G|:d-)Y#hJrL>RhG<7@C5<H|_=Cau:5aj5@B932:bJ|ng>vIbs)#?C2F|9jPv0w.vISh-MKvUaz(.!9ABbb|[5;5<H|Eg>unwfh;9:4E|YjQsBt|vjx'hYq3!(?C2F|J:2<BaY?C2F|GOu!5x,g|p{ah!-(?C2F|c9:4E|OjXuvvNr}:Rh&i[w*t|cd+U#jJvsu)vsSn~Mkfrmu9p}u7vwv]So!McW#Xa!ax5@A5aY:5;5<H|>kJv~vYrquJu3x4ib#T)2@SmZM?C2F|Bj:rmu9@xPhI(a*a#U#`a3-5Abb|L~@:RhK9:4E|0@52B5G|#C::aY?C2F|-:2<BaY?C2F|.5Jvk!a)javYrquJu3x4ia#T)2@SmYM?C2F|HAxPhH(!a#U#`a*-5Abb|4~@:RhJ9:4E|R@52B5G|F:2<BaY?C2F|Sc^#Xa2j=Qq5CJvB!-g<v{z;hhM?C2F|Zi[vrv{z;hiM?C2F|XKsA>!a)-g<v{z;h[eb?C2F|]i[vrv{z;h]eb?C2F|^iZu.vix,hZq3ah!.(?C2F|QOu!5ShXM:2<BaY?C2F|P", 13494, 2713, 49, 25, 61);

// node_modules/htmlparser2/node_modules/entities/dist/generated/decode-data-xml.js
var xmlDecodeTree = /* @__PURE__ */ new Uint16Array([
  512,
  26465,
  29036,
  7,
  0,
  2,
  4,
  116,
  24638,
  116,
  24636,
  8693,
  29807,
  24610,
  621,
  1,
  0,
  0,
  3,
  112,
  24614,
  111,
  115,
  24615
]);

// node_modules/htmlparser2/node_modules/entities/dist/internal/bin-trie-flags.js
var BinTrieFlags;
(function(BinTrieFlags2) {
  BinTrieFlags2[BinTrieFlags2["VALUE_LENGTH"] = 49152] = "VALUE_LENGTH";
  BinTrieFlags2[BinTrieFlags2["FLAG13"] = 8192] = "FLAG13";
  BinTrieFlags2[BinTrieFlags2["BRANCH_LENGTH"] = 8064] = "BRANCH_LENGTH";
  BinTrieFlags2[BinTrieFlags2["JUMP_TABLE"] = 127] = "JUMP_TABLE";
  BinTrieFlags2[BinTrieFlags2["VALUE_MASK"] = 8191] = "VALUE_MASK";
})(BinTrieFlags || (BinTrieFlags = {}));

// node_modules/htmlparser2/node_modules/entities/dist/decode.js
var CharCodes;
(function(CharCodes3) {
  CharCodes3[CharCodes3["AMP"] = 38] = "AMP";
  CharCodes3[CharCodes3["NUM"] = 35] = "NUM";
  CharCodes3[CharCodes3["SEMI"] = 59] = "SEMI";
  CharCodes3[CharCodes3["EQUALS"] = 61] = "EQUALS";
  CharCodes3[CharCodes3["ZERO"] = 48] = "ZERO";
  CharCodes3[CharCodes3["NINE"] = 57] = "NINE";
  CharCodes3[CharCodes3["LOWER_A"] = 97] = "LOWER_A";
  CharCodes3[CharCodes3["LOWER_X"] = 120] = "LOWER_X";
})(CharCodes || (CharCodes = {}));
var TO_LOWER_BIT = 32;
function isNumber(code) {
  return code - CharCodes.ZERO >>> 0 <= 9;
}
function isHexadecimalCharacter(code) {
  return (code | TO_LOWER_BIT) - CharCodes.LOWER_A >>> 0 <= 5;
}
function isAlpha(code) {
  return (code | TO_LOWER_BIT) - CharCodes.LOWER_A >>> 0 <= 25;
}
function isEntityInAttributeInvalidEnd(code) {
  return code === CharCodes.EQUALS || isAlpha(code) || isNumber(code);
}
var EntityDecoderState;
(function(EntityDecoderState2) {
  EntityDecoderState2[EntityDecoderState2["EntityStart"] = 0] = "EntityStart";
  EntityDecoderState2[EntityDecoderState2["NumericStart"] = 1] = "NumericStart";
  EntityDecoderState2[EntityDecoderState2["NumericDecimal"] = 2] = "NumericDecimal";
  EntityDecoderState2[EntityDecoderState2["NumericHex"] = 3] = "NumericHex";
  EntityDecoderState2[EntityDecoderState2["NamedEntity"] = 4] = "NamedEntity";
})(EntityDecoderState || (EntityDecoderState = {}));
var DecodingMode;
(function(DecodingMode2) {
  DecodingMode2[DecodingMode2["Legacy"] = 0] = "Legacy";
  DecodingMode2[DecodingMode2["Strict"] = 1] = "Strict";
  DecodingMode2[DecodingMode2["Attribute"] = 2] = "Attribute";
})(DecodingMode || (DecodingMode = {}));
var EntityDecoder = class {
  decodeTree;
  emitCodePoint;
  errors;
  /** The current state of the decoder. */
  state = EntityDecoderState.EntityStart;
  /** Characters that were consumed while parsing an entity. */
  consumed = 1;
  /**
   * The result of the entity.
   *
   * For named entities: the trie index of the best legacy match so far
   * (0 = none). For numeric entities: the accumulated code point.
   */
  result = 0;
  /** The current index in the decode tree. */
  treeIndex = 0;
  /**
   * Characters consumed since the last recorded legacy match, plus one.
   * Invariant at the top of the `stateNamedEntity` loop: `excess` equals
   * the number of unrecorded consumed characters + 1.
   */
  // biome-ignore lint/correctness/noUnusedPrivateClassMembers: False positive (read via destructuring)
  excess = 1;
  /** The mode in which the decoder is operating. */
  decodeMode = DecodingMode.Strict;
  /** The number of characters that have been consumed in the current run. */
  // biome-ignore lint/correctness/noUnusedPrivateClassMembers: False positive
  runConsumed = 0;
  constructor(decodeTree, emitCodePoint, errors) {
    this.decodeTree = decodeTree;
    this.emitCodePoint = emitCodePoint;
    this.errors = errors;
  }
  /**
   * Resets the instance to make it reusable.
   * @param decodeMode Entity decoding mode to use.
   */
  startEntity(decodeMode) {
    this.decodeMode = decodeMode;
    this.state = EntityDecoderState.EntityStart;
    this.result = 0;
    this.treeIndex = 0;
    this.excess = 1;
    this.consumed = 1;
    this.runConsumed = 0;
  }
  /**
   * Write an entity to the decoder. This can be called multiple times with partial entities.
   * If the entity is incomplete, the decoder will return -1.
   *
   * Mirrors the non-streaming `decodeWithTrie`, but with the ability to stop decoding if the
   * entity is incomplete, and resume when the next string is written.
   * @param input The string containing the entity (or a continuation of the entity).
   * @param offset The offset at which the entity begins. Should be 0 if this is not the first call.
   * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
   */
  write(input, offset) {
    switch (this.state) {
      case EntityDecoderState.EntityStart: {
        if (input.charCodeAt(offset) === CharCodes.NUM) {
          this.state = EntityDecoderState.NumericStart;
          this.consumed += 1;
          return this.stateNumericStart(input, offset + 1);
        }
        this.state = EntityDecoderState.NamedEntity;
        return this.stateNamedEntity(input, offset);
      }
      case EntityDecoderState.NumericStart: {
        return this.stateNumericStart(input, offset);
      }
      case EntityDecoderState.NumericDecimal: {
        return this.stateNumericDecimal(input, offset);
      }
      case EntityDecoderState.NumericHex: {
        return this.stateNumericHex(input, offset);
      }
      default: {
        return this.stateNamedEntity(input, offset);
      }
    }
  }
  /**
   * Switches between the numeric decimal and hexadecimal states.
   *
   * Equivalent to the `Numeric character reference state` in the HTML spec.
   * @param input The string containing the entity (or a continuation of the entity).
   * @param offset The current offset.
   * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
   */
  // eslint-disable-next-line unicorn/consistent-class-member-order
  stateNumericStart(input, offset) {
    if (offset >= input.length) {
      return -1;
    }
    if ((input.charCodeAt(offset) | TO_LOWER_BIT) === CharCodes.LOWER_X) {
      this.state = EntityDecoderState.NumericHex;
      this.consumed += 1;
      return this.stateNumericHex(input, offset + 1);
    }
    this.state = EntityDecoderState.NumericDecimal;
    return this.stateNumericDecimal(input, offset);
  }
  /**
   * Parses a hexadecimal numeric entity.
   *
   * Equivalent to the `Hexademical character reference state` in the HTML
   * spec. Digit parsing matches the hex loop in `parseNumericEntity`.
   * The accumulated value is preserved for numeric validation callbacks.
   * @param input The string containing the entity (or a continuation of the entity).
   * @param offset The current offset.
   * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
   */
  stateNumericHex(input, offset) {
    const inputLength = input.length;
    let { result } = this;
    let { consumed } = this;
    while (offset < inputLength) {
      const char = input.charCodeAt(offset);
      if (isNumber(char) || isHexadecimalCharacter(char)) {
        const digit = char <= CharCodes.NINE ? char - CharCodes.ZERO : (char | TO_LOWER_BIT) - CharCodes.LOWER_A + 10;
        result = result * 16 + digit;
        consumed += 1;
        offset += 1;
      } else {
        this.result = result;
        this.consumed = consumed;
        return this.emitNumericEntity(char, 3);
      }
    }
    this.result = result;
    this.consumed = consumed;
    return -1;
  }
  /**
   * Parses a decimal numeric entity.
   *
   * Equivalent to the `Decimal character reference state` in the HTML
   * spec. Digit parsing matches the decimal loop in `parseNumericEntity`.
   * The accumulated value is preserved for numeric validation callbacks.
   * @param input The string containing the entity (or a continuation of the entity).
   * @param offset The current offset.
   * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
   */
  stateNumericDecimal(input, offset) {
    const inputLength = input.length;
    let { result } = this;
    let { consumed } = this;
    while (offset < inputLength) {
      const digit = input.charCodeAt(offset) - CharCodes.ZERO;
      if (digit >>> 0 > 9) {
        this.result = result;
        this.consumed = consumed;
        return this.emitNumericEntity(digit + CharCodes.ZERO, 2);
      }
      result = result * 10 + digit;
      consumed += 1;
      offset += 1;
    }
    this.result = result;
    this.consumed = consumed;
    return -1;
  }
  /**
   * Validate and emit a numeric entity.
   *
   * Implements the logic from the `Hexademical character reference start
   * state` and `Numeric character reference end state` in the HTML spec.
   * @param lastCp The last code point of the entity. Used to see if the
   *               entity was terminated with a semicolon.
   * @param expectedLength The minimum number of characters that should be
   *                       consumed. Used to validate that at least one digit
   *                       was consumed.
   * @returns The number of characters that were consumed.
   */
  emitNumericEntity(lastCp, expectedLength) {
    if (this.consumed <= expectedLength) {
      this.errors?.absenceOfDigitsInNumericCharacterReference(this.consumed);
      return 0;
    }
    if (lastCp === CharCodes.SEMI) {
      this.consumed += 1;
    } else if (this.decodeMode === DecodingMode.Strict) {
      return 0;
    }
    this.emitCodePoint((this.decodeTree === xmlDecodeTree ? replaceCodePointXML : replaceCodePoint)(this.result), this.consumed);
    if (this.errors) {
      if (lastCp !== CharCodes.SEMI) {
        this.errors.missingSemicolonAfterCharacterReference();
      }
      this.errors.validateNumericCharacterReference(this.result);
    }
    return this.consumed;
  }
  /**
   * Flush locally-tracked walk state back to the fields, then emit the
   * recorded legacy match or reject (cold path — at most once per
   * entity). Called after failed navigation (leaf node, branch miss, or
   * compact-run mismatch). In attribute mode, reject if no legacy was
   * recorded at the current node, if we descended past it, or if the
   * pending input character is an invalid attribute terminator.
   * @param consumed Locally-tracked consumed count.
   * @param excess Locally-tracked excess count.
   * @param char Pending input character (may be the mismatching char).
   * @param valueLength Value length at the current trie node.
   */
  flushAndEmitLegacyOrReject(consumed, excess, char, valueLength) {
    this.consumed = consumed;
    this.excess = excess;
    return this.result === 0 || this.decodeMode === DecodingMode.Attribute && (valueLength === 0 || excess > 1 || isEntityInAttributeInvalidEnd(char)) ? 0 : this.emitNotTerminatedNamedEntity();
  }
  /**
   * Parses a named entity.
   *
   * Equivalent to the `Named character reference state` in the HTML spec.
   * @param input The string containing the entity (or a continuation of the entity).
   * @param offset The current offset.
   * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
   */
  stateNamedEntity(input, offset) {
    const { decodeTree } = this;
    const inputLength = input.length;
    const isStrict = this.decodeMode === DecodingMode.Strict;
    let { treeIndex } = this;
    let { excess } = this;
    let { consumed } = this;
    let current = decodeTree[treeIndex];
    while (offset < inputLength) {
      while ((current & (BinTrieFlags.VALUE_LENGTH | BinTrieFlags.FLAG13)) === 0 && (current & BinTrieFlags.JUMP_TABLE) !== 0) {
        const char2 = input.charCodeAt(offset);
        const jumpOffset = current & BinTrieFlags.JUMP_TABLE;
        const branchCount = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
        if (branchCount === 0) {
          if (char2 !== jumpOffset) {
            return this.flushAndEmitLegacyOrReject(consumed, excess, char2, 0);
          }
          treeIndex += 1;
        } else {
          const slot = char2 - jumpOffset;
          if (slot >>> 0 >= branchCount) {
            return this.flushAndEmitLegacyOrReject(consumed, excess, char2, 0);
          }
          const stored = decodeTree[treeIndex + 1 + slot];
          if (stored === 0) {
            return this.flushAndEmitLegacyOrReject(consumed, excess, char2, 0);
          }
          treeIndex = treeIndex + branchCount + stored & 65535;
        }
        current = decodeTree[treeIndex];
        offset += 1;
        excess += 1;
        if (offset >= inputLength)
          break;
      }
      if (offset >= inputLength)
        break;
      if ((current & (BinTrieFlags.VALUE_LENGTH | BinTrieFlags.FLAG13)) === BinTrieFlags.FLAG13) {
        const runLength = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
        let { runConsumed } = this;
        if (runConsumed === 0) {
          const char2 = input.charCodeAt(offset);
          if (char2 !== (current & BinTrieFlags.JUMP_TABLE)) {
            return this.flushAndEmitLegacyOrReject(consumed, excess, char2, 0);
          }
          offset += 1;
          excess += 1;
          runConsumed = 1;
        }
        while (runConsumed < runLength) {
          if (offset >= inputLength) {
            this.treeIndex = treeIndex;
            this.excess = excess;
            this.consumed = consumed;
            this.runConsumed = runConsumed;
            return -1;
          }
          const charIndexInPacked = runConsumed - 1;
          const packedWord = decodeTree[treeIndex + 1 + (charIndexInPacked >> 1)];
          const expectedChar = packedWord >> ((charIndexInPacked & 1) << 3) & 255;
          const char2 = input.charCodeAt(offset);
          if (char2 !== expectedChar) {
            this.runConsumed = 0;
            return this.flushAndEmitLegacyOrReject(consumed, excess, char2, 0);
          }
          offset += 1;
          excess += 1;
          runConsumed += 1;
        }
        this.runConsumed = 0;
        treeIndex += 1 + (runLength >> 1);
        current = decodeTree[treeIndex];
        continue;
      }
      const valueLength = current >>> 14;
      const char = input.charCodeAt(offset);
      if (valueLength !== 0) {
        if (!isStrict && (current & BinTrieFlags.FLAG13) === 0) {
          this.result = treeIndex;
          consumed += excess - 1;
          excess = 1;
        }
        if (char === CharCodes.SEMI) {
          return this.emitNamedEntityData(treeIndex, valueLength, consumed + excess);
        }
        if (valueLength === 1) {
          return this.flushAndEmitLegacyOrReject(consumed, excess, char, valueLength);
        }
      }
      const next = determineBranch(decodeTree, current, treeIndex + (valueLength || 1), char);
      if (next < 0) {
        return this.flushAndEmitLegacyOrReject(consumed, excess, char, valueLength);
      }
      treeIndex = next;
      current = decodeTree[treeIndex];
      offset += 1;
      excess += 1;
    }
    if (!isStrict && current >>> 14 !== 0 && (current & BinTrieFlags.FLAG13) === 0) {
      this.result = treeIndex;
      consumed += excess - 1;
      excess = 1;
    }
    this.treeIndex = treeIndex;
    this.excess = excess;
    this.consumed = consumed;
    return -1;
  }
  /**
   * Emit a named entity that was not terminated with a semicolon.
   * @returns The number of characters consumed.
   */
  emitNotTerminatedNamedEntity() {
    const { result, decodeTree } = this;
    const valueLength = decodeTree[result] >>> 14;
    this.emitNamedEntityData(result, valueLength, this.consumed);
    this.errors?.missingSemicolonAfterCharacterReference();
    return this.consumed;
  }
  /**
   * Emit a named entity.
   * @param result The index of the entity in the decode tree.
   * @param valueLength Encoded value length (header plus any value words).
   * @param consumed The number of characters consumed.
   * @returns The number of characters consumed.
   */
  emitNamedEntityData(result, valueLength, consumed) {
    const { decodeTree } = this;
    this.emitCodePoint(valueLength === 1 ? decodeTree[result] & BinTrieFlags.VALUE_MASK : decodeTree[result + 1], consumed);
    if (valueLength === 3) {
      this.emitCodePoint(decodeTree[result + 2], consumed);
    }
    return consumed;
  }
  /**
   * Signal to the parser that the end of the input was reached.
   *
   * Remaining data will be emitted and relevant errors will be produced.
   * @returns The number of characters consumed.
   */
  end() {
    switch (this.state) {
      case EntityDecoderState.NamedEntity: {
        return this.result !== 0 && (this.decodeMode !== DecodingMode.Attribute || this.result === this.treeIndex) ? this.emitNotTerminatedNamedEntity() : 0;
      }
      // Otherwise, emit a numeric entity if we have one.
      case EntityDecoderState.NumericDecimal: {
        return this.emitNumericEntity(0, 2);
      }
      case EntityDecoderState.NumericHex: {
        return this.emitNumericEntity(0, 3);
      }
      case EntityDecoderState.NumericStart: {
        this.errors?.absenceOfDigitsInNumericCharacterReference(this.consumed);
        return 0;
      }
      default: {
        return 0;
      }
    }
  }
};
function determineBranch(decodeTree, current, nodeIndex, char) {
  const branchCount = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
  const jumpOffset = current & BinTrieFlags.JUMP_TABLE;
  if (jumpOffset) {
    if (branchCount === 0) {
      return char === jumpOffset ? nodeIndex : -1;
    }
    const slot = char - jumpOffset;
    if (slot >>> 0 >= branchCount)
      return -1;
    const stored = decodeTree[nodeIndex + slot];
    return stored === 0 ? -1 : nodeIndex + branchCount + stored - 1 & 65535;
  }
  if (branchCount === 0)
    return -1;
  const packedKeySlots = branchCount + 1 >> 1;
  const branchEnd = nodeIndex + packedKeySlots + branchCount;
  for (let index = 0; index < branchCount; index++) {
    const packed = decodeTree[nodeIndex + (index >> 1)];
    const key = packed >> ((index & 1) << 3) & 255;
    if (key === char) {
      const pointerIndex = nodeIndex + packedKeySlots + index;
      return branchEnd + decodeTree[pointerIndex] & 65535;
    }
    if (key > char)
      return -1;
  }
  return -1;
}

// node_modules/htmlparser2/dist/Tokenizer.js
var CharCodes2;
(function(CharCodes3) {
  CharCodes3[CharCodes3["Tab"] = 9] = "Tab";
  CharCodes3[CharCodes3["NewLine"] = 10] = "NewLine";
  CharCodes3[CharCodes3["FormFeed"] = 12] = "FormFeed";
  CharCodes3[CharCodes3["CarriageReturn"] = 13] = "CarriageReturn";
  CharCodes3[CharCodes3["Space"] = 32] = "Space";
  CharCodes3[CharCodes3["ExclamationMark"] = 33] = "ExclamationMark";
  CharCodes3[CharCodes3["Number"] = 35] = "Number";
  CharCodes3[CharCodes3["Amp"] = 38] = "Amp";
  CharCodes3[CharCodes3["SingleQuote"] = 39] = "SingleQuote";
  CharCodes3[CharCodes3["DoubleQuote"] = 34] = "DoubleQuote";
  CharCodes3[CharCodes3["Dash"] = 45] = "Dash";
  CharCodes3[CharCodes3["Slash"] = 47] = "Slash";
  CharCodes3[CharCodes3["Zero"] = 48] = "Zero";
  CharCodes3[CharCodes3["Nine"] = 57] = "Nine";
  CharCodes3[CharCodes3["Semi"] = 59] = "Semi";
  CharCodes3[CharCodes3["Lt"] = 60] = "Lt";
  CharCodes3[CharCodes3["Eq"] = 61] = "Eq";
  CharCodes3[CharCodes3["Gt"] = 62] = "Gt";
  CharCodes3[CharCodes3["Questionmark"] = 63] = "Questionmark";
  CharCodes3[CharCodes3["UpperA"] = 65] = "UpperA";
  CharCodes3[CharCodes3["LowerA"] = 97] = "LowerA";
  CharCodes3[CharCodes3["UpperF"] = 70] = "UpperF";
  CharCodes3[CharCodes3["LowerF"] = 102] = "LowerF";
  CharCodes3[CharCodes3["UpperZ"] = 90] = "UpperZ";
  CharCodes3[CharCodes3["LowerZ"] = 122] = "LowerZ";
  CharCodes3[CharCodes3["LowerX"] = 120] = "LowerX";
  CharCodes3[CharCodes3["OpeningSquareBracket"] = 91] = "OpeningSquareBracket";
})(CharCodes2 || (CharCodes2 = {}));
var State;
(function(State2) {
  State2[State2["Text"] = 1] = "Text";
  State2[State2["BeforeTagName"] = 2] = "BeforeTagName";
  State2[State2["InTagName"] = 3] = "InTagName";
  State2[State2["InSelfClosingTag"] = 4] = "InSelfClosingTag";
  State2[State2["BeforeClosingTagName"] = 5] = "BeforeClosingTagName";
  State2[State2["InClosingTagName"] = 6] = "InClosingTagName";
  State2[State2["AfterClosingTagName"] = 7] = "AfterClosingTagName";
  State2[State2["BeforeAttributeName"] = 8] = "BeforeAttributeName";
  State2[State2["InAttributeName"] = 9] = "InAttributeName";
  State2[State2["AfterAttributeName"] = 10] = "AfterAttributeName";
  State2[State2["BeforeAttributeValue"] = 11] = "BeforeAttributeValue";
  State2[State2["InAttributeValueDq"] = 12] = "InAttributeValueDq";
  State2[State2["InAttributeValueSq"] = 13] = "InAttributeValueSq";
  State2[State2["InAttributeValueNq"] = 14] = "InAttributeValueNq";
  State2[State2["BeforeDeclaration"] = 15] = "BeforeDeclaration";
  State2[State2["InDeclaration"] = 16] = "InDeclaration";
  State2[State2["InProcessingInstruction"] = 17] = "InProcessingInstruction";
  State2[State2["BeforeComment"] = 18] = "BeforeComment";
  State2[State2["CDATASequence"] = 19] = "CDATASequence";
  State2[State2["DeclarationSequence"] = 20] = "DeclarationSequence";
  State2[State2["InSpecialComment"] = 21] = "InSpecialComment";
  State2[State2["InCommentLike"] = 22] = "InCommentLike";
  State2[State2["SpecialStartSequence"] = 23] = "SpecialStartSequence";
  State2[State2["InSpecialTag"] = 24] = "InSpecialTag";
  State2[State2["InPlainText"] = 25] = "InPlainText";
  State2[State2["InEntity"] = 26] = "InEntity";
})(State || (State = {}));
function isWhitespace(c) {
  return c === CharCodes2.Space || c === CharCodes2.NewLine || c === CharCodes2.Tab || c === CharCodes2.FormFeed || c === CharCodes2.CarriageReturn;
}
function isEndOfTagSection(c) {
  return c === CharCodes2.Slash || c === CharCodes2.Gt || isWhitespace(c);
}
function isASCIIAlpha(c) {
  return c >= CharCodes2.LowerA && c <= CharCodes2.LowerZ || c >= CharCodes2.UpperA && c <= CharCodes2.UpperZ;
}
var QuoteType;
(function(QuoteType2) {
  QuoteType2[QuoteType2["NoValue"] = 0] = "NoValue";
  QuoteType2[QuoteType2["Unquoted"] = 1] = "Unquoted";
  QuoteType2[QuoteType2["Single"] = 2] = "Single";
  QuoteType2[QuoteType2["Double"] = 3] = "Double";
})(QuoteType || (QuoteType = {}));
var Sequences = {
  Empty: new Uint8Array(0),
  Cdata: new Uint8Array([67, 68, 65, 84, 65, 91]),
  // CDATA[
  CdataEnd: new Uint8Array([93, 93, 62]),
  // ]]>
  CommentEnd: new Uint8Array([45, 45, 33, 62]),
  // `--!>`
  Doctype: new Uint8Array([100, 111, 99, 116, 121, 112, 101]),
  // `doctype`
  IframeEnd: new Uint8Array([60, 47, 105, 102, 114, 97, 109, 101]),
  // `</iframe`
  NoembedEnd: new Uint8Array([
    60,
    47,
    110,
    111,
    101,
    109,
    98,
    101,
    100
  ]),
  // `</noembed`
  NoframesEnd: new Uint8Array([
    60,
    47,
    110,
    111,
    102,
    114,
    97,
    109,
    101,
    115
  ]),
  // `</noframes`
  Plaintext: new Uint8Array([
    60,
    47,
    112,
    108,
    97,
    105,
    110,
    116,
    101,
    120,
    116
  ]),
  // `</plaintext`
  ScriptEnd: new Uint8Array([60, 47, 115, 99, 114, 105, 112, 116]),
  // `</script`
  StyleEnd: new Uint8Array([60, 47, 115, 116, 121, 108, 101]),
  // `</style`
  TitleEnd: new Uint8Array([60, 47, 116, 105, 116, 108, 101]),
  // `</title`
  TextareaEnd: new Uint8Array([
    60,
    47,
    116,
    101,
    120,
    116,
    97,
    114,
    101,
    97
  ]),
  // `</textarea`
  XmpEnd: new Uint8Array([60, 47, 120, 109, 112])
  // `</xmp`
};
var specialStartSequences = /* @__PURE__ */ new Map([
  [Sequences.IframeEnd[2], Sequences.IframeEnd],
  [Sequences.NoembedEnd[2], Sequences.NoembedEnd],
  [Sequences.Plaintext[2], Sequences.Plaintext],
  [Sequences.ScriptEnd[2], Sequences.ScriptEnd],
  [Sequences.TitleEnd[2], Sequences.TitleEnd],
  [Sequences.XmpEnd[2], Sequences.XmpEnd]
]);
var Tokenizer = class {
  cbs;
  /** The current state the tokenizer is in. */
  state = State.Text;
  /** The read buffer. */
  buffer = "";
  /** The beginning of the section that is currently being read. */
  sectionStart = 0;
  /** The index within the buffer that we are currently looking at. */
  index = 0;
  /** The start of the last entity. */
  entityStart = 0;
  /** Some behavior, eg. when decoding entities, is done while we are in another state. This keeps track of the other state type. */
  baseState = State.Text;
  /** For special parsing behavior inside of script and style tags. */
  isSpecial = false;
  /** Indicates whether the tokenizer has been paused. */
  running = true;
  /** The offset of the current buffer. */
  offset = 0;
  xmlMode;
  decodeEntities;
  recognizeSelfClosing;
  entityDecoder;
  constructor({ xmlMode = false, decodeEntities = true, recognizeSelfClosing = xmlMode }, cbs) {
    this.cbs = cbs;
    this.xmlMode = xmlMode;
    this.decodeEntities = decodeEntities;
    this.recognizeSelfClosing = recognizeSelfClosing;
    this.entityDecoder = new EntityDecoder(xmlMode ? xmlDecodeTree : htmlDecodeTree, (cp, consumed) => this.emitCodePoint(cp, consumed));
  }
  reset() {
    this.state = State.Text;
    this.buffer = "";
    this.sectionStart = 0;
    this.index = 0;
    this.baseState = State.Text;
    this.isSpecial = false;
    this.currentSequence = Sequences.Empty;
    this.sequenceIndex = 0;
    this.running = true;
    this.offset = 0;
  }
  write(chunk2) {
    this.offset += this.buffer.length;
    this.buffer = chunk2;
    this.parse();
  }
  end() {
    if (this.running)
      this.finish();
  }
  pause() {
    this.running = false;
  }
  resume() {
    this.running = true;
    if (this.index < this.buffer.length + this.offset) {
      this.parse();
    }
  }
  stateText(c) {
    if (c === CharCodes2.Lt || !this.decodeEntities && this.fastForwardTo(CharCodes2.Lt)) {
      if (this.index > this.sectionStart) {
        this.cbs.ontext(this.sectionStart, this.index);
      }
      this.state = State.BeforeTagName;
      this.sectionStart = this.index;
    } else if (this.decodeEntities && c === CharCodes2.Amp) {
      this.startEntity();
    }
  }
  currentSequence = Sequences.Empty;
  sequenceIndex = 0;
  enterTagBody() {
    if (this.currentSequence === Sequences.Plaintext) {
      this.currentSequence = Sequences.Empty;
      this.state = State.InPlainText;
    } else if (this.isSpecial) {
      this.state = State.InSpecialTag;
      this.sequenceIndex = 0;
    } else {
      this.state = State.Text;
    }
  }
  /**
   * Match the opening tag name against an HTML text-only tag sequence.
   *
   * Some tags share an initial prefix (`script`/`style`, `title`/`textarea`,
   * `noembed`/`noframes`), so we may switch to an alternate sequence at the
   * first distinguishing byte.  On a successful full match we fall back to
   * the normal tag-name state; a later `>` will enter raw-text, RCDATA, or
   * plaintext mode based on `currentSequence` / `isSpecial`.
   * @param c Current character code point.
   */
  stateSpecialStartSequence(c) {
    const lower = c | 32;
    if (this.sequenceIndex < this.currentSequence.length) {
      if (lower === this.currentSequence[this.sequenceIndex]) {
        this.sequenceIndex++;
        return;
      }
      if (this.sequenceIndex === 3) {
        if (this.currentSequence === Sequences.ScriptEnd && lower === Sequences.StyleEnd[3]) {
          this.currentSequence = Sequences.StyleEnd;
          this.sequenceIndex = 4;
          return;
        }
        if (this.currentSequence === Sequences.TitleEnd && lower === Sequences.TextareaEnd[3]) {
          this.currentSequence = Sequences.TextareaEnd;
          this.sequenceIndex = 4;
          return;
        }
      } else if (this.sequenceIndex === 4 && this.currentSequence === Sequences.NoembedEnd && lower === Sequences.NoframesEnd[4]) {
        this.currentSequence = Sequences.NoframesEnd;
        this.sequenceIndex = 5;
        return;
      }
    } else if (isEndOfTagSection(c)) {
      this.sequenceIndex = 0;
      this.state = State.InTagName;
      this.stateInTagName(c);
      return;
    }
    this.isSpecial = false;
    this.currentSequence = Sequences.Empty;
    this.sequenceIndex = 0;
    this.state = State.InTagName;
    this.stateInTagName(c);
  }
  stateCDATASequence(c) {
    if (c === Sequences.Cdata[this.sequenceIndex]) {
      if (++this.sequenceIndex === Sequences.Cdata.length) {
        this.state = State.InCommentLike;
        this.currentSequence = Sequences.CdataEnd;
        this.sequenceIndex = 0;
        this.sectionStart = this.index + 1;
      }
    } else {
      this.sequenceIndex = 0;
      if (this.xmlMode) {
        this.state = State.InDeclaration;
        this.stateInDeclaration(c);
      } else {
        this.state = State.InSpecialComment;
        this.stateInSpecialComment(c);
      }
    }
  }
  /**
   * When we wait for one specific character, we can speed things up
   * by skipping through the buffer until we find it.
   * @param c Current character code point.
   * @returns Whether the character was found.
   */
  fastForwardTo(c) {
    while (++this.index < this.buffer.length + this.offset) {
      if (this.buffer.charCodeAt(this.index - this.offset) === c) {
        return true;
      }
    }
    this.index = this.buffer.length + this.offset - 1;
    return false;
  }
  /**
   * Emit a comment token and return to the text state.
   * @param offset Number of characters in the end sequence that have already been matched.
   */
  emitComment(offset) {
    this.cbs.oncomment(this.sectionStart, this.index, offset);
    this.sequenceIndex = 0;
    this.sectionStart = this.index + 1;
    this.state = State.Text;
  }
  /**
   * Comments and CDATA end with `-->` and `]]>`.
   *
   * Their common qualities are:
   * - Their end sequences have a distinct character they start with.
   * - That character is then repeated, so we have to check multiple repeats.
   * - All characters but the start character of the sequence can be skipped.
   * @param c Current character code point.
   */
  stateInCommentLike(c) {
    if (!this.xmlMode && this.currentSequence === Sequences.CommentEnd && this.sequenceIndex <= 1 && /*
     * We're still at the very start of the comment: the only
     * characters consumed since `<!--` are the dashes that
     * advanced sequenceIndex (0 for `<!-->`, 1 for `<!--->`).
     */
    this.index === this.sectionStart + this.sequenceIndex && c === CharCodes2.Gt) {
      this.emitComment(this.sequenceIndex);
    } else if (this.currentSequence === Sequences.CommentEnd && this.sequenceIndex === 2 && c === CharCodes2.Gt) {
      this.emitComment(2);
    } else if (this.currentSequence === Sequences.CommentEnd && this.sequenceIndex === this.currentSequence.length - 1 && c !== CharCodes2.Gt) {
      this.sequenceIndex = Number(c === CharCodes2.Dash);
    } else if (c === this.currentSequence[this.sequenceIndex]) {
      if (++this.sequenceIndex === this.currentSequence.length) {
        if (this.currentSequence === Sequences.CdataEnd) {
          this.cbs.oncdata(this.sectionStart, this.index, 2);
        } else {
          this.cbs.oncomment(this.sectionStart, this.index, 3);
        }
        this.sequenceIndex = 0;
        this.sectionStart = this.index + 1;
        this.state = State.Text;
      }
    } else if (this.sequenceIndex === 0) {
      if (this.fastForwardTo(this.currentSequence[0])) {
        this.sequenceIndex = 1;
      }
    } else if (c !== this.currentSequence[this.sequenceIndex - 1]) {
      this.sequenceIndex = 0;
    }
  }
  /**
   * HTML only allows ASCII alpha characters (a-z and A-Z) at the beginning of a tag name.
   *
   * XML allows a lot more characters here (@see https://www.w3.org/TR/REC-xml/#NT-NameStartChar).
   * We allow anything that wouldn't end the tag.
   * @param c Current character code point.
   */
  isTagStartChar(c) {
    return this.xmlMode ? !isEndOfTagSection(c) : isASCIIAlpha(c);
  }
  /**
   * Scan raw-text / RCDATA content for the matching end tag.
   *
   * For RCDATA tags (`<title>`, `<textarea>`) entities are decoded inline.
   * For raw-text tags (`<script>`, `<style>`, etc.) we fast-forward to `<`.
   * @param c Current character code point.
   */
  stateInSpecialTag(c) {
    if (this.sequenceIndex === this.currentSequence.length) {
      if (isEndOfTagSection(c)) {
        const endOfText = this.index - this.currentSequence.length;
        if (this.sectionStart < endOfText) {
          const actualIndex = this.index;
          this.index = endOfText;
          this.cbs.ontext(this.sectionStart, endOfText);
          this.index = actualIndex;
        }
        this.isSpecial = false;
        this.sectionStart = endOfText + 2;
        this.stateInClosingTagName(c);
        return;
      }
      this.sequenceIndex = 0;
    }
    if ((c | 32) === this.currentSequence[this.sequenceIndex]) {
      this.sequenceIndex += 1;
    } else if (this.sequenceIndex === 0) {
      if (this.currentSequence === Sequences.TitleEnd || this.currentSequence === Sequences.TextareaEnd) {
        if (this.decodeEntities && c === CharCodes2.Amp) {
          this.startEntity();
        }
      } else if (this.fastForwardTo(CharCodes2.Lt)) {
        this.sequenceIndex = 1;
      }
    } else {
      this.sequenceIndex = Number(c === CharCodes2.Lt);
    }
  }
  stateBeforeTagName(c) {
    if (c === CharCodes2.ExclamationMark) {
      this.state = State.BeforeDeclaration;
      this.sectionStart = this.index + 1;
    } else if (c === CharCodes2.Questionmark) {
      if (this.xmlMode) {
        this.state = State.InProcessingInstruction;
        this.sequenceIndex = 0;
        this.sectionStart = this.index + 1;
      } else {
        this.state = State.InSpecialComment;
        this.sectionStart = this.index;
      }
    } else if (this.isTagStartChar(c)) {
      this.sectionStart = this.index;
      const special = this.xmlMode || this.cbs.isInForeignContext?.() ? void 0 : specialStartSequences.get(c | 32);
      if (special === void 0) {
        this.state = State.InTagName;
      } else {
        this.isSpecial = true;
        this.currentSequence = special;
        this.sequenceIndex = 3;
        this.state = State.SpecialStartSequence;
      }
    } else if (c === CharCodes2.Slash) {
      this.state = State.BeforeClosingTagName;
    } else {
      this.state = State.Text;
      this.stateText(c);
    }
  }
  stateInTagName(c) {
    if (isEndOfTagSection(c)) {
      this.cbs.onopentagname(this.sectionStart, this.index);
      this.sectionStart = -1;
      this.state = State.BeforeAttributeName;
      this.stateBeforeAttributeName(c);
    }
  }
  stateBeforeClosingTagName(c) {
    if (isWhitespace(c)) {
      if (this.xmlMode) {
      } else {
        this.state = State.InSpecialComment;
        this.sectionStart = this.index;
      }
    } else if (c === CharCodes2.Gt) {
      this.state = State.Text;
      if (!this.xmlMode) {
        this.sectionStart = this.index + 1;
      }
    } else {
      this.state = this.isTagStartChar(c) ? State.InClosingTagName : State.InSpecialComment;
      this.sectionStart = this.index;
    }
  }
  stateInClosingTagName(c) {
    if (isEndOfTagSection(c)) {
      this.cbs.onclosetag(this.sectionStart, this.index);
      this.sectionStart = -1;
      this.state = State.AfterClosingTagName;
      this.stateAfterClosingTagName(c);
    }
  }
  stateAfterClosingTagName(c) {
    if (c === CharCodes2.Gt || this.fastForwardTo(CharCodes2.Gt)) {
      this.state = State.Text;
      this.sectionStart = this.index + 1;
    }
  }
  stateBeforeAttributeName(c) {
    if (c === CharCodes2.Gt) {
      this.cbs.onopentagend(this.index);
      this.enterTagBody();
      this.sectionStart = this.index + 1;
    } else if (c === CharCodes2.Slash) {
      this.state = State.InSelfClosingTag;
    } else if (!isWhitespace(c)) {
      this.state = State.InAttributeName;
      this.sectionStart = this.index;
    }
  }
  /**
   * Handle `/` before `>` in an opening tag.
   *
   * In HTML mode, text-only tags ignore the self-closing flag and still enter
   * their raw-text/RCDATA/plaintext state unless self-closing tags are being
   * recognized. In XML mode, or for ordinary tags, the tokenizer returns to
   * regular text parsing after emitting the self-closing callback.
   * @param c Current character code point.
   */
  stateInSelfClosingTag(c) {
    if (c === CharCodes2.Gt) {
      this.cbs.onselfclosingtag(this.index);
      this.sectionStart = this.index + 1;
      if (!this.recognizeSelfClosing) {
        this.enterTagBody();
        return;
      }
      this.state = State.Text;
      this.isSpecial = false;
      this.currentSequence = Sequences.Empty;
    } else if (!isWhitespace(c)) {
      this.state = State.BeforeAttributeName;
      this.stateBeforeAttributeName(c);
    }
  }
  stateInAttributeName(c) {
    if (c === CharCodes2.Eq || isEndOfTagSection(c)) {
      this.cbs.onattribname(this.sectionStart, this.index);
      this.sectionStart = this.index;
      this.state = State.AfterAttributeName;
      this.stateAfterAttributeName(c);
    }
  }
  stateAfterAttributeName(c) {
    if (c === CharCodes2.Eq) {
      this.state = State.BeforeAttributeValue;
    } else if (c === CharCodes2.Slash || c === CharCodes2.Gt) {
      this.cbs.onattribend(QuoteType.NoValue, this.sectionStart);
      this.sectionStart = -1;
      this.state = State.BeforeAttributeName;
      this.stateBeforeAttributeName(c);
    } else if (!isWhitespace(c)) {
      this.cbs.onattribend(QuoteType.NoValue, this.sectionStart);
      this.state = State.InAttributeName;
      this.sectionStart = this.index;
    }
  }
  stateBeforeAttributeValue(c) {
    if (c === CharCodes2.DoubleQuote) {
      this.state = State.InAttributeValueDq;
      this.sectionStart = this.index + 1;
    } else if (c === CharCodes2.SingleQuote) {
      this.state = State.InAttributeValueSq;
      this.sectionStart = this.index + 1;
    } else if (!isWhitespace(c)) {
      this.sectionStart = this.index;
      this.state = State.InAttributeValueNq;
      this.stateInAttributeValueNoQuotes(c);
    }
  }
  handleInAttributeValue(c, quote) {
    if (c === quote || !this.decodeEntities && this.fastForwardTo(quote)) {
      this.cbs.onattribdata(this.sectionStart, this.index);
      this.sectionStart = -1;
      this.cbs.onattribend(quote === CharCodes2.DoubleQuote ? QuoteType.Double : QuoteType.Single, this.index + 1);
      this.state = State.BeforeAttributeName;
    } else if (this.decodeEntities && c === CharCodes2.Amp) {
      this.startEntity();
    }
  }
  stateInAttributeValueDoubleQuotes(c) {
    this.handleInAttributeValue(c, CharCodes2.DoubleQuote);
  }
  stateInAttributeValueSingleQuotes(c) {
    this.handleInAttributeValue(c, CharCodes2.SingleQuote);
  }
  stateInAttributeValueNoQuotes(c) {
    if (isWhitespace(c) || c === CharCodes2.Gt) {
      this.cbs.onattribdata(this.sectionStart, this.index);
      this.sectionStart = -1;
      this.cbs.onattribend(QuoteType.Unquoted, this.index);
      this.state = State.BeforeAttributeName;
      this.stateBeforeAttributeName(c);
    } else if (this.decodeEntities && c === CharCodes2.Amp) {
      this.startEntity();
    }
  }
  /**
   * Distinguish between CDATA, declarations, HTML comments, and HTML bogus
   * comments after `<!`.
   *
   * In HTML mode, only real comments and doctypes stay on declaration paths;
   * everything else becomes a bogus comment terminated by the next `>`.
   * @param c Current character code point.
   */
  stateBeforeDeclaration(c) {
    if (c === CharCodes2.OpeningSquareBracket) {
      this.state = State.CDATASequence;
      this.sequenceIndex = 0;
    } else if (this.xmlMode) {
      this.state = c === CharCodes2.Dash ? State.BeforeComment : State.InDeclaration;
    } else if ((c | 32) === Sequences.Doctype[0]) {
      this.state = State.DeclarationSequence;
      this.currentSequence = Sequences.Doctype;
      this.sequenceIndex = 1;
    } else if (c === CharCodes2.Gt) {
      this.cbs.oncomment(this.sectionStart, this.index, 0);
      this.state = State.Text;
      this.sectionStart = this.index + 1;
    } else if (c === CharCodes2.Dash) {
      this.state = State.BeforeComment;
    } else {
      this.state = State.InSpecialComment;
    }
  }
  /**
   * Continue matching `doctype` after `<!d`.
   *
   * A full `doctype` match stays on the declaration path; any other name falls
   * back to an HTML bogus comment, which matches browser behavior for
   * non-doctype `<!...>` constructs.
   * @param c Current character code point.
   */
  stateDeclarationSequence(c) {
    if (this.sequenceIndex === this.currentSequence.length) {
      this.state = State.InDeclaration;
      this.stateInDeclaration(c);
    } else if ((c | 32) === this.currentSequence[this.sequenceIndex]) {
      this.sequenceIndex += 1;
    } else if (c === CharCodes2.Gt) {
      this.cbs.oncomment(this.sectionStart, this.index, 0);
      this.state = State.Text;
      this.sectionStart = this.index + 1;
    } else {
      this.state = State.InSpecialComment;
    }
  }
  stateInDeclaration(c) {
    if (c === CharCodes2.Gt || this.fastForwardTo(CharCodes2.Gt)) {
      this.cbs.ondeclaration(this.sectionStart, this.index);
      this.state = State.Text;
      this.sectionStart = this.index + 1;
    }
  }
  /**
   * XML processing instructions (`<?...?>`).
   *
   * In HTML mode `<?` is routed to `InSpecialComment` instead, so this
   * state is only reachable in XML mode.
   * @param c Current character code point.
   */
  stateInProcessingInstruction(c) {
    if (c === CharCodes2.Questionmark) {
      this.sequenceIndex = 1;
    } else if (c === CharCodes2.Gt && this.sequenceIndex === 1) {
      this.cbs.onprocessinginstruction(this.sectionStart, this.index - 1);
      this.sequenceIndex = 0;
      this.state = State.Text;
      this.sectionStart = this.index + 1;
    } else {
      this.sequenceIndex = Number(this.fastForwardTo(CharCodes2.Questionmark));
    }
  }
  stateBeforeComment(c) {
    if (c === CharCodes2.Dash) {
      this.state = State.InCommentLike;
      this.currentSequence = Sequences.CommentEnd;
      this.sequenceIndex = 0;
      this.sectionStart = this.index + 1;
    } else if (this.xmlMode) {
      this.state = State.InDeclaration;
    } else if (c === CharCodes2.Gt) {
      this.cbs.oncomment(this.sectionStart, this.index, 0);
      this.state = State.Text;
      this.sectionStart = this.index + 1;
    } else {
      this.state = State.InSpecialComment;
    }
  }
  stateInSpecialComment(c) {
    if (c === CharCodes2.Gt || this.fastForwardTo(CharCodes2.Gt)) {
      this.cbs.oncomment(this.sectionStart, this.index, 0);
      this.state = State.Text;
      this.sectionStart = this.index + 1;
    }
  }
  startEntity() {
    this.baseState = this.state;
    this.state = State.InEntity;
    this.entityStart = this.index;
    this.entityDecoder.startEntity(this.xmlMode ? DecodingMode.Strict : this.baseState === State.Text || this.baseState === State.InSpecialTag ? DecodingMode.Legacy : DecodingMode.Attribute);
  }
  stateInEntity() {
    const indexInBuffer = this.index - this.offset;
    const length = this.entityDecoder.write(this.buffer, indexInBuffer);
    if (length >= 0) {
      this.state = this.baseState;
      if (length === 0) {
        this.index -= 1;
      }
    } else {
      if (indexInBuffer < this.buffer.length && this.buffer.charCodeAt(indexInBuffer) === CharCodes2.Amp) {
        this.state = this.baseState;
        this.index -= 1;
        return;
      }
      this.index = this.offset + this.buffer.length - 1;
    }
  }
  /**
   * Remove data that has already been consumed from the buffer.
   */
  cleanup() {
    if (this.running && this.sectionStart !== this.index) {
      if (this.state === State.Text || this.state === State.InPlainText || this.state === State.InSpecialTag && this.sequenceIndex === 0) {
        this.cbs.ontext(this.sectionStart, this.index);
        this.sectionStart = this.index;
      } else if (this.state === State.InAttributeValueDq || this.state === State.InAttributeValueSq || this.state === State.InAttributeValueNq) {
        this.cbs.onattribdata(this.sectionStart, this.index);
        this.sectionStart = this.index;
      }
    }
  }
  shouldContinue() {
    return this.index < this.buffer.length + this.offset && this.running;
  }
  /**
   * Iterates through the buffer, calling the function corresponding to the current state.
   *
   * States that are more likely to be hit are higher up, as a performance improvement.
   */
  parse() {
    while (this.shouldContinue()) {
      const c = this.buffer.charCodeAt(this.index - this.offset);
      switch (this.state) {
        case State.Text: {
          this.stateText(c);
          break;
        }
        case State.InPlainText: {
          this.index = this.buffer.length + this.offset - 1;
          break;
        }
        case State.SpecialStartSequence: {
          this.stateSpecialStartSequence(c);
          break;
        }
        case State.InSpecialTag: {
          this.stateInSpecialTag(c);
          break;
        }
        case State.CDATASequence: {
          this.stateCDATASequence(c);
          break;
        }
        case State.DeclarationSequence: {
          this.stateDeclarationSequence(c);
          break;
        }
        case State.InAttributeValueDq: {
          this.stateInAttributeValueDoubleQuotes(c);
          break;
        }
        case State.InAttributeName: {
          this.stateInAttributeName(c);
          break;
        }
        case State.InCommentLike: {
          this.stateInCommentLike(c);
          break;
        }
        case State.InSpecialComment: {
          this.stateInSpecialComment(c);
          break;
        }
        case State.BeforeAttributeName: {
          this.stateBeforeAttributeName(c);
          break;
        }
        case State.InTagName: {
          this.stateInTagName(c);
          break;
        }
        case State.InClosingTagName: {
          this.stateInClosingTagName(c);
          break;
        }
        case State.BeforeTagName: {
          this.stateBeforeTagName(c);
          break;
        }
        case State.AfterAttributeName: {
          this.stateAfterAttributeName(c);
          break;
        }
        case State.InAttributeValueSq: {
          this.stateInAttributeValueSingleQuotes(c);
          break;
        }
        case State.BeforeAttributeValue: {
          this.stateBeforeAttributeValue(c);
          break;
        }
        case State.BeforeClosingTagName: {
          this.stateBeforeClosingTagName(c);
          break;
        }
        case State.AfterClosingTagName: {
          this.stateAfterClosingTagName(c);
          break;
        }
        case State.InAttributeValueNq: {
          this.stateInAttributeValueNoQuotes(c);
          break;
        }
        case State.InSelfClosingTag: {
          this.stateInSelfClosingTag(c);
          break;
        }
        case State.InDeclaration: {
          this.stateInDeclaration(c);
          break;
        }
        case State.BeforeDeclaration: {
          this.stateBeforeDeclaration(c);
          break;
        }
        case State.BeforeComment: {
          this.stateBeforeComment(c);
          break;
        }
        case State.InProcessingInstruction: {
          this.stateInProcessingInstruction(c);
          break;
        }
        case State.InEntity: {
          this.stateInEntity();
          break;
        }
      }
      this.index++;
    }
    this.cleanup();
  }
  finish() {
    if (this.state === State.InEntity) {
      this.entityDecoder.end();
      this.state = this.baseState;
    }
    this.handleTrailingData();
    this.cbs.onend();
  }
  handleTrailingCommentLikeData(endIndex) {
    if (this.state !== State.InCommentLike) {
      return false;
    }
    if (this.currentSequence === Sequences.CdataEnd) {
      if (this.xmlMode) {
        if (this.sectionStart < endIndex) {
          this.cbs.oncdata(this.sectionStart, endIndex, 0);
        }
      } else {
        const cdataStart = this.sectionStart - Sequences.Cdata.length - 1;
        this.cbs.oncomment(cdataStart, endIndex, 0);
      }
    } else {
      const offset = this.xmlMode ? 0 : Math.min(this.sequenceIndex, Sequences.CommentEnd.length - 1);
      this.cbs.oncomment(this.sectionStart, endIndex, offset);
    }
    return true;
  }
  handleTrailingMarkupDeclaration(endIndex) {
    if (this.xmlMode) {
      switch (this.state) {
        case State.InSpecialComment:
        case State.BeforeComment:
        case State.CDATASequence:
        case State.DeclarationSequence:
        case State.InDeclaration: {
          this.cbs.ontext(this.sectionStart, endIndex);
          return true;
        }
        default: {
          return false;
        }
      }
    }
    switch (this.state) {
      case State.BeforeDeclaration:
      case State.InSpecialComment:
      case State.BeforeComment:
      case State.CDATASequence: {
        this.cbs.oncomment(this.sectionStart, endIndex, 0);
        return true;
      }
      case State.DeclarationSequence: {
        if (this.sequenceIndex !== Sequences.Doctype.length) {
          this.cbs.oncomment(this.sectionStart, endIndex, 0);
        }
        return true;
      }
      case State.InDeclaration: {
        return true;
      }
      default: {
        return false;
      }
    }
  }
  /** Handle any trailing data. */
  handleTrailingData() {
    const endIndex = this.buffer.length + this.offset;
    if (this.handleTrailingCommentLikeData(endIndex) || this.handleTrailingMarkupDeclaration(endIndex)) {
      return;
    }
    if (this.sectionStart >= endIndex) {
      return;
    }
    switch (this.state) {
      case State.InTagName:
      case State.BeforeAttributeName:
      case State.BeforeAttributeValue:
      case State.AfterAttributeName:
      case State.InAttributeName:
      case State.InAttributeValueSq:
      case State.InAttributeValueDq:
      case State.InAttributeValueNq:
      case State.InClosingTagName: {
        break;
      }
      default: {
        this.cbs.ontext(this.sectionStart, endIndex);
      }
    }
  }
  emitCodePoint(cp, consumed) {
    if (this.baseState !== State.Text && this.baseState !== State.InSpecialTag) {
      if (this.sectionStart < this.entityStart) {
        this.cbs.onattribdata(this.sectionStart, this.entityStart);
      }
      this.sectionStart = this.entityStart + consumed;
      this.index = this.sectionStart - 1;
      this.cbs.onattribentity(cp);
    } else {
      if (this.sectionStart < this.entityStart) {
        this.cbs.ontext(this.sectionStart, this.entityStart);
      }
      this.sectionStart = this.entityStart + consumed;
      this.index = this.sectionStart - 1;
      this.cbs.ontextentity(cp, this.sectionStart);
    }
  }
};

// server/text/markup/tables.ts
var deepest = 50;
var TableStack = class {
  constructor(length) {
    this.length = length;
  }
  length;
  #tables = [];
  #open = [];
  /** Tables opened beyond the deepest nesting: passed over. */
  #beyond = 0;
  /** A tag that opens; `start` is its <, `end` the place behind its >. */
  openTag(name, start, end, columnSpan, rowSpan) {
    if (name === "table") {
      if (this.#open.length >= deepest) this.#beyond++;
      else this.#openTable(start);
      return;
    }
    const table = this.#open.at(-1);
    if (!table || this.#beyond > 0) return;
    if (name === "tr") this.#openRow(table, start);
    else if (name === "td" || name === "th") {
      closeCell(table, start);
      const row2 = table.row ?? this.#openRow(table, start);
      table.cell = { start: end, end: this.length, columnSpan, rowSpan };
      row2.cells.push(table.cell);
    }
  }
  closeTag(name, start, end) {
    const table = this.#open.at(-1);
    if (!table) return;
    if (this.#beyond > 0) {
      if (name === "table") this.#beyond--;
    } else if (name === "td" || name === "th") closeCell(table, start);
    else if (name === "tr") {
      closeCell(table, start);
      closeRow(table, end);
    } else if (name === "table") {
      closeRow(table, start);
      table.end = end;
      this.#open.pop();
    }
  }
  /** The tables without another inside, in their order. */
  get innermost() {
    return this.#tables.filter(({ isLayout }) => !isLayout);
  }
  #openTable(start) {
    const outer = this.#open.at(-1);
    if (outer) outer.isLayout = true;
    const table = { start, end: this.length, rows: [], row: null, cell: null, isLayout: false };
    this.#open.push(table);
    this.#tables.push(table);
  }
  #openRow(table, start) {
    closeRow(table, start);
    const row2 = { start, end: this.length, cells: [] };
    table.row = row2;
    table.rows.push(row2);
    return row2;
  }
};
function closeCell(table, end) {
  if (table.cell) table.cell.end = end;
  table.cell = null;
}
function closeRow(table, end) {
  closeCell(table, end);
  if (table.row) table.row.end = end;
  table.row = null;
}

// server/text/markup/view.ts
var fillerCode = filler.charCodeAt(0);
var lineBreak = 10;
var chunk = 8192;
var View = class {
  #codes;
  constructor(text) {
    this.#codes = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at++) this.#codes[at] = text.charCodeAt(at);
  }
  /** Blanks from `start` to `end`; `first` stands in the first place, if anything does. */
  blank(start, end, first = fillerCode) {
    if (end <= start) return;
    this.#codes.fill(fillerCode, start, end);
    this.#codes[start] = first;
  }
  breakLine(at) {
    this.#codes[at] = lineBreak;
  }
  /** Blanks all but line breaks. */
  blankLines(start, end) {
    for (let at = start; at < end; at++) if (this.#codes[at] !== lineBreak) this.#codes[at] = fillerCode;
  }
  slice(start, end) {
    let text = "";
    for (let at = start; at < end; at += chunk) {
      text += String.fromCharCode(...this.#codes.subarray(at, Math.min(at + chunk, end)));
    }
    return text;
  }
};

// server/text/markup/markup.ts
var blocks = words(
  "address article aside blockquote body br caption center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 head",
  "header hr html li main nav ol option p pre section select table tbody td tfoot th thead title tr ul"
);
var inlines = words(
  "a abbr b big button cite code col colgroup del em font i iframe img input ins label link mark meta o:p s script",
  "small span strong style sub sup textarea u v:shape v:shapetype"
);
var silent = words("script style");
var lineBreak2 = 10;
var mostSpan = 100;
var longestDatum = 300;
function hasMarkup(text) {
  return /<(?:p|div|table|t[drh]|span|br|h[1-6]|body|html|!doctype)[\s/>]/i.test(text);
}
function readMarkup(text) {
  const view = new View(text);
  const stack = new TableStack(text.length);
  let tag = null;
  let attribute = "";
  let silence = "";
  let read = 0;
  const open = (end) => {
    read = end + 1;
    if (!tag) return;
    const { name, start, spans } = tag;
    const isBreak = blocks.has(name) && !(name === "br" && isInRow(text, start));
    view.blank(start, read, isBreak ? lineBreak2 : void 0);
    if (silent.has(name)) silence = name;
    stack.openTag(name, start, read, spans["colspan"] ?? 1, spans["rowspan"] ?? 1);
    tag = null;
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, {
    onopentagname(start, end) {
      const name = text.slice(start, end).toLowerCase();
      tag = blocks.has(name) || inlines.has(name) ? { name, start: start - 1, spans: {} } : null;
    },
    onattribname(start, end) {
      attribute = text.slice(start, end).toLowerCase();
    },
    onattribdata(start, end) {
      const span = Number.parseInt(text.slice(start, Math.min(end, start + 4)), 10);
      if (tag && span > 0) tag.spans[attribute] = Math.min(span, mostSpan);
    },
    onopentagend: open,
    onselfclosingtag: open,
    onclosetag(start, end) {
      const name = text.slice(start, end).toLowerCase();
      const close = text.indexOf(">", end);
      read = close < 0 ? text.length : close + 1;
      if (!blocks.has(name) && !inlines.has(name)) return;
      if (name === silence) silence = "";
      view.blank(start - 2, read);
      if (blocks.has(name)) view.breakLine(read - 1);
      stack.closeTag(name, start - 2, read);
    },
    ontext(start, end) {
      if (silence) view.blank(start, end);
      read = end;
    },
    ontextentity(codepoint, end) {
      view.blank(read, end, silence || codepoint > 65535 ? void 0 : codepoint);
      read = end;
    },
    oncomment(start, end) {
      read = Math.min(text.length, end + 1);
      view.blank(Math.max(0, start - 4), read);
    },
    ondeclaration(start, end) {
      read = end + 1;
      view.blank(text.lastIndexOf("<", start), read);
    },
    onprocessinginstruction(start, end) {
      read = end + 1;
      view.blank(text.lastIndexOf("<", start), read);
    },
    onattribentity: ignore,
    onattribend: ignore,
    oncdata: ignore,
    onend: ignore
  });
  tokenizer.write(text);
  tokenizer.end();
  const cells = view.slice(0, text.length);
  const tables = stack.innermost.filter((table) => holdsData(table));
  for (const { start, end } of tables) view.blankLines(start, end);
  return { view: view.slice(0, text.length), cells, tables };
}
function isInRow(text, at) {
  const before = text.slice(Math.max(0, at - longestDatum), at);
  const after = text.slice(at, at + longestDatum);
  const line = before.slice(before.search(/[^\n\r]*$/)) + (/^[^\n\r]*/.exec(after)?.[0] ?? "");
  return /[|\t]/.test(line);
}
function holdsData({ rows }) {
  return rows.some(({ cells }) => cells.length > 1) && rows.every(({ cells }) => cells.every(({ start, end }) => end - start < longestDatum * 10));
}
function words(...lines) {
  return new Set(lines.join(" ").split(" "));
}
function ignore() {
}

// server/report/title.ts
var linesToRead = 15;
var longestTitle2 = 60;
var noTitle = /[《》。，；：,;:!?！？>＞|]/;
var firstSection = /^一[、.．]/;
var noInstitution = /^(?:现|特此|请|点击|根据|按照|依据|依照|为|本|附|关于|我|以下|下面|目录|转发|[一二三四五六七八九十]{1,3}、)|印发|报送|如下|通知|做好|编制|查看|公布|发布(?!中心)|学习(?!中心)/;
var institutionEnd = /(?:政府|[局委办处厅院部会所队站区县市省校司行署社馆台团关组盟旗州乡镇村学]|中心|街道|公司|机关|园|集团|医院)$/;
var yearMark = /(?:((?:19|20)[0-9]{2})|([一二][〇○零一二三四五六七八九0]{3}))年度?/;
var chineseDigits = "\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
function findTitle(lines, patterns, isPage2 = false) {
  let before = null;
  let found = null;
  let count = 0;
  for (const line of lines) {
    const read = readLine(line);
    if (!read) continue;
    if (isPage2 && firstSection.test(read.text)) break;
    const alone = readTitle2(read, patterns);
    const joined = before && !alone?.year ? readTitle2(join(before, read), patterns) : null;
    const title2 = (joined?.year ? joined : alone) ?? joined ?? (isPage2 && !found ? readTitle2(cutName(read), patterns) : null);
    if (title2) found = title2.institution === null && before ? withInstitution(title2, before) : title2;
    if (!isPage2 && (found || ++count >= linesToRead)) break;
    before = read;
  }
  return found;
}
function cutName(line) {
  const end = line.text.search(/[_|-]/);
  return end < 0 ? line : { start: line.start, end: line.start + end, text: line.text.slice(0, end) };
}
function isPage(text) {
  return /<(?:!doctype|html|head|body)[\s>]/i.test(text.slice(0, 2e3));
}
function readLine({ start, text }) {
  if (text.length > 1e3) return { start, end: start + text.length, text: text.slice(0, 1e3) };
  let bare = "";
  let first = -1;
  let last = 0;
  let inTag = false;
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === "<" && text.indexOf(">", index) > 0) inTag = true;
    const isContent = !inTag && !isBlankCode(text.charCodeAt(index)) && !(bare === "" && char === "#") && char !== "*";
    if (char === ">") inTag = false;
    if (!isContent) continue;
    bare += char;
    if (first < 0) first = index;
    last = index + 1;
  }
  return bare ? { start: start + first, end: start + last, text: bare.normalize("NFKC") } : null;
}
function join(before, line) {
  return { start: before.start, end: line.end, text: before.text + line.text };
}
function readTitle2(line, patterns) {
  const { text } = line;
  if (text.length > longestTitle2 || noTitle.test(text)) return null;
  const mark = yearMark.exec(text);
  const year = mark ? readYear(mark) : null;
  const pattern = patterns.find(
    ({ holds, ends, endsWithYear }) => text.includes(holds) && (ends.some((end) => text.endsWith(end)) || mark !== null && endsWithYear.some((end) => text.endsWith(end)))
  );
  if (!pattern) return null;
  const nameStart = text.indexOf(pattern.holds);
  const beforeName = text.slice(0, nameStart);
  const rest = (mark ? beforeName.replace(mark[0], "") : beforeName).replace(/关于$/, "");
  if (rest !== "" && !isInstitution(rest)) return null;
  return { start: line.start, end: line.end, text, institution: rest || null, year };
}
function readYear(mark) {
  if (mark[1] !== void 0) return Number(mark[1]);
  const digits = [...mark[2] ?? ""].map((char) => Math.max(0, chineseDigits.indexOf(char)));
  return Number(digits.join(""));
}
function isInstitution(text) {
  return text.length >= 2 && text.length <= 40 && /^(?:\p{L}|[0-9]{3})[\p{L}\p{N}()·、]+$/u.test(text) && !noInstitution.test(text);
}
function withInstitution(title2, before) {
  if (!isInstitution(before.text) || !institutionEnd.test(before.text)) return title2;
  return { ...title2, start: before.start, institution: before.text };
}

// server/report/reportText.ts
function readText(text) {
  const source = new SourceText(text);
  const markup = hasMarkup(text) ? readMarkup(text) : null;
  const view = markup ? new SourceText(markup.view) : source;
  return { source, view, markup, isPage: markup !== null && isPage(text) };
}

// server/rules/draft.ts
var Draft = class {
  title;
  /** Whether the document is a report at all. */
  isReport;
  /** The edition it is held against; null where it is no report or no edition covers its year. */
  form;
  #text;
  #lexicon;
  #layout;
  #engine;
  #isFormChosen;
  #reading;
  constructor(text, engine2, options) {
    this.#text = readText(text);
    this.#layout = options.layout;
    this.#engine = engine2;
    this.#isFormChosen = engine2.lexicons.some(({ form }) => form.edition === options.form);
    this.title = findTitle(this.#text.view.lines, engine2.titlePatterns, this.#text.isPage);
    this.isReport = this.title !== null || options.isReport;
    this.#lexicon = this.isReport ? chooseForm(engine2, options.form, this.title?.year ?? null) : null;
    this.form = this.#lexicon?.form ?? null;
  }
  get source() {
    return this.#text.source;
  }
  /** What is read of the document by its form; null where there is no form. */
  get reading() {
    if (!this.#lexicon) return null;
    this.#reading ??= this.#read(this.#lexicon);
    return this.#reading;
  }
  /** Tables of another edition than the year's are read by that edition, so that their figures find their places. */
  #read(lexicon) {
    const report = parseReport(this.#text, this.title, lexicon);
    const shown = this.#isFormChosen ? null : editionShown(report, lexicon, this.#engine.ownLabels);
    return shown ? new Reading(parseReport(this.#text, this.title, shown), shown, this.#layout, lexicon.form, lexicon.labels) : new Reading(report, lexicon, this.#layout, lexicon.form, lexicon.labels);
  }
};
var Reading = class {
  constructor(report, lexicon, layout, expected, expectedLabels) {
    this.report = report;
    this.lexicon = lexicon;
    this.expected = expected;
    this.expectedLabels = expectedLabels;
    this.form = lexicon.form;
    this.binding = bind(report, lexicon);
    this.layout = this.binding.tables.find(({ pieces }) => pieces.length > 0)?.pieces[0]?.layout ?? layout;
  }
  report;
  lexicon;
  expected;
  expectedLabels;
  form;
  binding;
  /** The layout of the draft's tables. */
  layout;
  #evaluations;
  #failures;
  get source() {
    return this.report.source;
  }
  /** The number in a slot; 0 for a blank, undefined where the figure is not known or its table not filled in. */
  valueOf = (slot) => {
    const figure = this.binding.figures.get(slot);
    if (!figure || figure.status === "text") return void 0;
    return figure.value ?? zero;
  };
  get evaluations() {
    this.#evaluations ??= this.form.equations.map((equation) => {
      const isFilled = this.tableOf(equation.table)?.status === "read";
      return evaluate(equation, isFilled ? this.valueOf : () => void 0);
    });
    return this.#evaluations;
  }
  get failures() {
    this.#failures ??= findRepairs(this.evaluations, this.valueOf, this.#free());
    return this.#failures;
  }
  /** Figures that a repair changes at no cost: unreadable ones, and blanks in rows that fail when these are 0. */
  #free() {
    const failed = new Set(this.evaluations.filter(({ status, equation }) => status === "failed" && equation.each === "row").map(({ equation }) => equation.subject));
    const isFree = ({ status, slot }) => status === "text" || status !== "number" && failed.has(slot.row);
    return new Set([...this.binding.figures.values()].filter(isFree).map(({ slot }) => slot));
  }
  tableOf(key) {
    return this.binding.tables.find(({ form }) => form.key === key);
  }
  formTableOf(slot) {
    return this.tableOf(slot.row.table)?.form;
  }
};
function chooseForm(engine2, choice, year) {
  const { lexicons } = engine2;
  const chosen = lexicons.find(({ form: form2 }) => form2.edition === choice);
  if (chosen) return chosen;
  if (year === null) return lexicons.at(-1) ?? null;
  const form = formForYear(lexicons.map((lexicon) => lexicon.form), year);
  return lexicons.find((lexicon) => lexicon.form === form) ?? null;
}
var fewestOwn = 2;
function editionShown(report, lexicon, ownLabels) {
  const texts = report.tables.flatMap(
    ({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.kind === "text" && cell.raw.length < 30 ? foldBare(cell.raw) : []))
  );
  const count = (of) => texts.filter((text) => ownLabels.get(of)?.has(text)).length;
  const own = count(lexicon);
  for (const other of ownLabels.keys()) {
    if (other !== lexicon && count(other) >= fewestOwn && count(other) > own) return other;
  }
  return null;
}

// server/report/lexicon.ts
function buildLexicon(form) {
  const tables = new Map(form.tables.map((table) => [table, wordsOfTable(table)]));
  const down = form.tables.filter(({ data }) => !data.across);
  const rowLabels = new Set(down.flatMap(({ data }) => data.blocks.flatMap(({ rows }) => labelsOfRows(rows))));
  const labels = /* @__PURE__ */ new Set([...rowLabels, ...[...tables.values()].flatMap(({ heads }) => [...heads])]);
  return { form, sections: form.sections.map(wordsOfSection), tables, labels, rowLabels };
}
function wordsOfSection(section) {
  return {
    title: foldBare(section.title),
    spellings: [section.title, ...section.accepted ?? []].map(foldBare),
    aspects: (section.aspects ?? []).map(({ key, title: title2, accepted }) => ({
      key,
      spellings: [title2, ...accepted ?? []].map(foldBare)
    }))
  };
}
function wordsOfTable(table) {
  const { data, lines, rows } = table;
  const exact = /* @__PURE__ */ new Map();
  const spellings = lines.map((line) => (line.label === null ? [] : line.rows[0]?.spellings ?? []).map(foldBare));
  spellings.forEach((list, line) => {
    for (const spelling of list) exact.set(spelling, [...exact.get(spelling) ?? [], line]);
  });
  const others = [data.corner, data.columnsHead, ...data.blocks.map(({ head }) => head)];
  const heads = [
    ...others.map((text) => foldBare(text ?? "")),
    ...data.blocks.flatMap(({ columns }) => labelsOfColumns(columns)),
    ...data.across ? data.blocks.flatMap((block) => labelsOfRows(block.rows)) : []
  ];
  return {
    exact,
    spellings,
    official: new Map(lines.map((line) => [line, foldLabel(line.label ?? "")])),
    groups: new Set(rows.flatMap(({ path }) => path.slice(0, -1).map(foldBare))),
    merged: new Map(table.merged.map((group) => [foldBare(group.label), group])),
    heads: new Set(heads.filter((label) => label !== "")),
    columns: new Map(rows.flatMap(({ slots }) => slots.map(({ column }) => [column, column.spellings.map(foldBare)])))
  };
}
function labelsOfRows(rows) {
  return rows.flatMap((row2) => [row2.label, ...row2.accepted ?? []].map(foldBare).concat(labelsOfRows(row2.rows ?? [])));
}
function labelsOfColumns(columns) {
  return columns.flatMap(
    (column) => [column.label, ...column.accepted ?? []].map(foldBare).concat(labelsOfColumns(column.columns ?? []))
  );
}

// server/rules/engine.ts
function createEngine(forms) {
  const lexicons = forms.map(buildLexicon);
  const ownLabels = new Map(
    lexicons.map((lexicon) => {
      const others = lexicons.filter((other) => other !== lexicon);
      return [lexicon, new Set([...lexicon.labels].filter((label) => !others.some(({ labels }) => labels.has(label))))];
    })
  );
  return { lexicons, titlePatterns: forms.map(({ title: title2 }) => title2), ownLabels };
}

// server/rules/support/basis.ts
var regulation = "\u300A\u4E2D\u534E\u4EBA\u6C11\u5171\u548C\u56FD\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u6761\u4F8B\u300B\uFF08\u56FD\u52A1\u9662\u4EE4\u7B2C711\u53F7\uFF09";
var formDocument = "\u56FD\u529E\u516C\u5F00\u529E\u51FD\u30142021\u301530\u53F7";

// server/rules/aspect-missing.ts
var headingLength = 30;
var aspectMissing = {
  code: "aspect-missing",
  severity: "hint",
  class: "notice",
  fixable: false,
  basis: { document: formDocument, article: "\u4E00\u3001\u603B\u4F53\u60C5\u51B5" },
  name: { zh: "\u7F3A\u5C11\u65B9\u9762", en: "Aspect missing" },
  messages: {
    default: { zh: "\u300C{heading}\u300D\u4E2D\u6CA1\u6709\u5199\u300C{aspect}\u300D\u3002", en: "\u201C{heading}\u201D does not speak of \u201C{aspect}\u201D." }
  },
  *check(reading) {
    const { report } = reading;
    for (const formSection of reading.form.sections) {
      const section = findSection(report, formSection.key);
      if (!section) continue;
      const named = new Set(section.aspects.flatMap(({ keys }) => keys));
      const starts = paragraphsOf(report, section).map(({ start, end }) => foldLabel(report.view.text.slice(start, Math.min(end, start + headingLength))));
      for (const { key, title: title2, accepted } of formSection.aspects ?? []) {
        const isNamed2 = named.has(key) || [title2, ...accepted ?? []].some((name) => starts.some((start) => start.startsWith(name)));
        if (isNamed2) continue;
        yield { args: { heading: formSection.heading, aspect: title2 }, subject: `${formSection.key}/${key}`, span: section.heading };
      }
    }
  },
  status: ({ form }) => form.sections.some(({ aspects }) => aspects) ? null : "skipped"
};

// server/rules/support/figures.ts
function spanOfFigure(figure) {
  return figure.cell ?? figure.line.label?.cells.at(-1) ?? figure.line.row;
}
function setFigure(figure, value) {
  if (!figure.cell?.exact) return null;
  const { start, end } = numberSpan(figure.cell);
  return { span: { start, end }, text: formatDecimal(value) };
}
function shortLabel(label) {
  const bracket = label.indexOf("\uFF08", 1);
  const isOrdinal = /^（[一二三四五六七八九十]）/.test(label);
  return bracket > (isOrdinal ? 2 : 0) && bracket > 3 ? label.slice(0, bracket) : label;
}

// server/rules/balance-unsolved.ts
var balanceUnsolved = {
  code: "balance-unsolved",
  severity: "information",
  class: "notice",
  fixable: false,
  basis: { document: formDocument, article: "\u8868\u4E09\u3001\u8868\u56DB\u52FE\u7A3D\u5173\u7CFB\uFF08\u63A8\u65AD\uFF09" },
  name: { zh: "\u65E0\u6CD5\u5B9A\u4F4D", en: "Slips not located" },
  messages: {
    default: {
      zh: "\u8FD9\u91CC\u8D77\u6709 {count} \u6761\u52FE\u7A3D\u5173\u7CFB\u540C\u65F6\u4E0D\u5E73\uFF0C\u6539\u52A8\u4E09\u4E2A\u4EE5\u5185\u7684\u6570\u5B57\u65E0\u6CD5\u5168\u90E8\u5E73\u8861\uFF0C\u8BF7\u9010\u884C\u9010\u5217\u6838\u5BF9\u3002",
      en: "{count} equations fail together, and no change of up to three figures settles them; go through the rows and columns one by one."
    }
  },
  *check({ failures, binding }) {
    for (const group of failures.filter(({ unsolved }) => unsolved)) {
      const [first] = group.failures;
      const figure = first && binding.figures.get(first.equation.shown);
      if (first && figure) yield { args: { count: group.failures.length }, subject: first.equation.id, span: spanOfFigure(figure) };
    }
  },
  status: ({ evaluations }) => evaluations.some(({ status }) => status === "unknown") ? "unknown" : null
};

// server/form/form.ts
function isTotal(table, slot) {
  return table.equations.some((equation) => equation.total === slot);
}
function namePath(slot) {
  const { path } = slot.row;
  return `${path.slice(-2).join(" \u203A ")} \xB7 ${slot.column.label}`;
}

// server/prose/stated.ts
var numerals2 = "\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341";
function statesNumber(report, row2, value) {
  const numeral = value.scale === 0 && value.units >= 0n && value.units <= 10n ? numerals2[toNumber(value)] : void 0;
  return report.paragraphs.some(
    ({ start, end }) => report.view.text.slice(start, end).split(/[。；]/).some((sentence) => {
      if (!row2.phrases.some((phrase) => sentence.includes(phrase))) return false;
      if (numeral !== void 0 && sentence.includes(numeral)) return true;
      const numbers = sentence.normalize("NFKC").match(/[0-9][0-9,]*/g) ?? [];
      return numbers.some((digits) => {
        const stated = parseDecimal(digits.replaceAll(",", ""));
        return stated !== null && compare(stated, value) === 0;
      });
    })
  );
}

// server/rules/support/repairs.ts
var mostChoices = 5;
function balanceFixes(reading, evaluation) {
  const table = reading.tableOf(evaluation.equation.table)?.form;
  if (!table) return [];
  const fixes = [...repairFixes(reading, evaluation, table), ...setTotal(reading, evaluation), ...setAllTotals(reading, table)];
  const seen = /* @__PURE__ */ new Set();
  return fixes.filter(({ edits }) => {
    const key = JSON.stringify(edits);
    if (edits.length === 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
function repairFixes(reading, evaluation, table) {
  const all = reading.failures.find(({ failures }) => failures.includes(evaluation))?.repairs ?? [];
  const repairs = all.filter(({ determined }) => determined !== false);
  const isTotalAlone = ({ changes }) => changes.length === 1 && changes.every(({ slot }) => isTotal(table, slot));
  const isStated = table.data.across === true && isReportedInProse(reading, evaluation);
  const isOnly = all.length === 1 && repairs.length === 1;
  const best = isStated ? void 0 : isOnly ? repairs[0] : table.data.across ? repairs.find(isTotalAlone) : void 0;
  const ordered = [...best ? [best] : [], ...repairs.filter((repair) => repair !== best)].slice(0, mostChoices);
  return ordered.flatMap((repair) => {
    const edits = editsOf(reading, repair.changes.map(({ slot, to }) => [slot, to]));
    if (!edits) return [];
    const isBest = repair === best;
    return [{ ...titleOf(reading, repair), edits, preferred: isBest, safe: isBest && isOnly && isTotalAlone(repair) }];
  });
}
function titleOf(reading, { changes, settles }) {
  const valueOf = (slot) => formatDecimal(reading.valueOf(slot) ?? zero);
  const [only] = changes;
  const count = settles.length;
  if (only && changes.length === 1) {
    const isBlank2 = reading.binding.figures.get(only.slot)?.status !== "number";
    return { title: isBlank2 ? "fillIn" : "repair", args: { name: namePath(only.slot), from: valueOf(only.slot), to: formatDecimal(only.to), count } };
  }
  const list = changes.map(({ slot, to }) => `${namePath(slot)} ${valueOf(slot)}\u2192${formatDecimal(to)}`);
  return { title: "repairMany", args: { list: list.join("\uFF1B"), count } };
}
function isReportedInProse(reading, { equation }) {
  const { total } = equation;
  const reported = total && reading.valueOf(total);
  return total !== null && reported != null && statesNumber(reading.report, total.row, reported);
}
function setTotal(reading, { equation }) {
  const computed = sum(equation.right, reading.valueOf);
  const edits = equation.total && computed && editsOf(reading, [[equation.total, computed]]);
  if (!equation.total || !computed || !edits) return [];
  return [{ title: "setTotal", args: { name: namePath(equation.total), to: formatDecimal(computed) }, edits }];
}
function setAllTotals(reading, table) {
  const computed = /* @__PURE__ */ new Map();
  const valueOf = (slot) => computed.get(slot) ?? reading.valueOf(slot);
  for (const each of ["row", "column"]) {
    for (const equation of table.equations.filter((other) => other.each === each)) {
      const value = equation.total && sum(equation.right, valueOf);
      if (equation.total && value) computed.set(equation.total, value);
    }
  }
  const changed = [...computed].filter(([slot, value]) => compare(reading.valueOf(slot) ?? zero, value) !== 0);
  const edits = editsOf(reading, changed);
  return edits ? [{ title: "setAllTotals", args: { count: edits.length }, edits }] : [];
}
function editsOf(reading, changes) {
  const edits = [];
  for (const [slot, value] of changes) {
    const figure = reading.binding.figures.get(slot);
    const edit = figure && isPossible(slot, value) ? setFigure(figure, value) : null;
    if (!edit) return null;
    edits.push(edit);
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}
function isPossible({ column }, value) {
  return (column.signed || value.units >= 0n) && (column.type === "amount" || !isFraction(value));
}
var repairTexts = {
  repair: {
    zh: "\u5C06\u300C{name}\u300D\u7531 {from} \u6539\u4E3A {to}\uFF08{count} \u6761\u52FE\u7A3D\u5173\u7CFB\u968F\u4E4B\u5E73\u8861\uFF09",
    en: "Change \u201C{name}\u201D from {from} to {to} (settles {count} equations)"
  },
  fillIn: {
    zh: "\u5728\u300C{name}\u300D\u586B {to}\uFF08{count} \u6761\u52FE\u7A3D\u5173\u7CFB\u968F\u4E4B\u5E73\u8861\uFF09",
    en: "Write {to} into \u201C{name}\u201D (settles {count} equations)"
  },
  repairMany: {
    zh: "\u540C\u65F6\u4FEE\u6539\uFF1A{list}\uFF08{count} \u6761\u52FE\u7A3D\u5173\u7CFB\u968F\u4E4B\u5E73\u8861\uFF09",
    en: "Change together: {list} (settles {count} equations)"
  },
  setTotal: { zh: "\u5C06\u300C{name}\u300D\u6539\u4E3A\u5404\u90E8\u5206\u4E4B\u548C {to}", en: "Set \u201C{name}\u201D to the sum of its parts, {to}" },
  setAllTotals: { zh: "\u91CD\u7B97\u672C\u8868\u5168\u90E8\u603B\u8BA1\uFF08\u6539 {count} \u5904\uFF09", en: "Recompute all totals of this table ({count} changes)" }
};

// server/rules/support/balance.ts
function balanceCheck(code) {
  return {
    *check(reading) {
      for (const evaluation of reading.evaluations) {
        if (evaluation.equation.rule === code && evaluation.status === "failed") yield toFinding(reading, evaluation);
      }
    },
    status(reading) {
      const own = reading.evaluations.filter(({ equation }) => equation.rule === code);
      if (own.length === 0) return "skipped";
      return own.some(({ status }) => status === "unknown") ? "unknown" : null;
    }
  };
}
function toFinding(reading, evaluation) {
  const { equation } = evaluation;
  const figure = reading.binding.figures.get(equation.shown);
  return {
    ...isBlankTotal(reading, evaluation) ? { message: "blank" } : {},
    args: argsOf(evaluation),
    subject: `${equation.table}/${equation.subject.key}`,
    span: figure ? spanOfFigure(figure) : { start: 0, end: 0 },
    related: [...relatedOf(reading, evaluation), ...suspectsOf(reading, evaluation)],
    fixes: () => balanceFixes(reading, evaluation)
  };
}
function isBlankTotal({ binding }, { equation }) {
  const status = equation.total && binding.figures.get(equation.total)?.status;
  return status === "blank" || status === "nil";
}
function argsOf({ equation, left, right, residual }) {
  return {
    row: shortLabel(equation.shown.row.label),
    column: equation.shown.column.label,
    reported: formatDecimal(left),
    computed: formatDecimal(right),
    difference: formatDecimal(absolute(residual))
  };
}
function relatedOf(reading, { equation }) {
  const parts = equation.total ? equation.right : [...equation.left, ...equation.right];
  return partsOf(parts, reading.valueOf).flatMap((slot) => {
    const figure = reading.binding.figures.get(slot);
    if (!figure) return [];
    const value = formatDecimal(reading.valueOf(slot) ?? zero);
    return [{ message: "part", args: { name: nameIn(slot, equation.each), value }, span: spanOfFigure(figure) }];
  });
}
function suspectsOf(reading, evaluation) {
  const [only, ...others] = reading.failures.find(({ failures }) => failures.includes(evaluation))?.repairs ?? [];
  if (!only || others.length > 0 || only.determined === false) return [];
  return only.changes.flatMap(({ slot, to }) => {
    const figure = reading.binding.figures.get(slot);
    const isElsewhere = figure?.cell && slot !== evaluation.equation.shown;
    return isElsewhere ? [{ message: "suspect", args: { name: namePath(slot), to: formatDecimal(to) }, span: figure.cell }] : [];
  });
}
function nameIn(slot, each) {
  return each === "row" ? slot.column.label : shortLabel(slot.row.label);
}
var balanceTexts = {
  blank: {
    zh: "\u300C{row} \xB7 {column}\u300D\u6CA1\u6709\u586B\u5199\uFF0C\u5404\u90E8\u5206\u5408\u8BA1 {computed}\u3002",
    en: "\u201C{row} \xB7 {column}\u201D is blank; its parts add up to {computed}."
  },
  part: { zh: "\u300C{name}\u300D{value}", en: "\u201C{name}\u201D {value}" },
  suspect: { zh: "\u7591\u4F3C\u586B\u9519\uFF1A\u300C{name}\u300D\u5E94\u4E3A {to}", en: "Suspected: \u201C{name}\u201D should be {to}" }
};

// server/rules/carry-balance.ts
var carryBalance = {
  code: "carry-balance",
  severity: "error",
  class: "must",
  fixable: true,
  basis: { document: formDocument, article: "\u8868\u4E09\u8868\u5934\uFF1A\u7B2C\u4E00\u9879\u52A0\u7B2C\u4E8C\u9879\u4E4B\u548C\uFF0C\u7B49\u4E8E\u7B2C\u4E09\u9879\u52A0\u7B2C\u56DB\u9879\u4E4B\u548C" },
  name: { zh: "\u6536\u529E\u5E73\u8861", en: "Balance of requests" },
  messages: {
    default: {
      zh: "\u300C{column}\u300D\u4E00\u5217\uFF1A\u65B0\u6536\u4E0E\u4E0A\u5E74\u7ED3\u8F6C\u4E4B\u548C\u4E3A {reported}\uFF0C\u529E\u7406\u603B\u8BA1\u4E0E\u7ED3\u8F6C\u4E0B\u5E74\u4E4B\u548C\u4E3A {computed}\uFF0C\u76F8\u5DEE {difference}\u3002",
      en: "Column \u201C{column}\u201D: received and carried in add up to {reported}, concluded and carried out to {computed}; the difference is {difference}."
    },
    ...balanceTexts,
    ...repairTexts
  },
  ...balanceCheck("carry-balance")
};

// server/rules/case-total.ts
var caseTotal = {
  code: "case-total",
  severity: "error",
  class: "must",
  fixable: true,
  basis: { document: formDocument, article: "\u8868\u56DB\u7248\u5F0F\uFF08\u63A8\u65AD\uFF09" },
  name: { zh: "\u590D\u8BAE\u8BC9\u8BBC\u5408\u8BA1", en: "Total of cases" },
  messages: {
    default: {
      zh: "\u300C{row}\u300D\uFF1A\u300C{column}\u300D\u586B\u62A5 {reported}\uFF0C\u5404\u9879\u7ED3\u679C\u5408\u8BA1 {computed}\uFF0C\u76F8\u5DEE {difference}\u3002",
      en: "\u201C{row}\u201D: {column} is given as {reported}, the results add up to {computed}; the difference is {difference}."
    },
    ...balanceTexts,
    ...repairTexts
  },
  ...balanceCheck("case-total")
};

// server/rules/support/status.ts
function statusOfRows({ binding }) {
  if (binding.tables.some(({ status }) => status === "unread")) return "unknown";
  return binding.tables.some(({ status }) => status === "read" || status === "blank") ? null : "skipped";
}
function statusOfFigures(reading) {
  const isUnplaced = reading.binding.tables.some(({ status, lines, missing }) => {
    return status === "read" && (missing.length > 0 || lines.some(({ problem }) => problem !== null));
  });
  return statusOfRows(reading) ?? (isUnplaced ? "unknown" : null);
}

// server/rules/figure-blank.ts
var figureBlank = {
  code: "figure-blank",
  severity: "warning",
  class: "explain",
  fixable: true,
  basis: { document: formDocument, article: "\u586B\u62A5\u8981\u6C42\uFF08\u63A8\u65AD\uFF09" },
  name: { zh: "\u672A\u586B\u6570\u5B57", en: "Blank figure" },
  messages: {
    default: { zh: "\u300C{row}\u300D\u6709 {count} \u683C\u6CA1\u6709\u586B\u6570\u5B57\uFF0C\u6309 0 \u8BA1\u7B97\uFF1B\u6CA1\u6709\u53D1\u751F\u7684\uFF0C\u8BF7\u586B 0\u3002", en: "\u201C{row}\u201D has {count} blank cells, counted as 0; write 0 where there was none." },
    fill: { zh: "\u586B 0\uFF08{count} \u683C\uFF09", en: "Fill in 0 ({count} cells)" }
  },
  *check(reading) {
    for (const table of reading.binding.tables.filter(({ status }) => status === "read")) {
      for (const bound of table.lines) {
        const blanks = bound.figures.filter((figure) => isBlank(figure) && satisfiesRow(reading, figure.slot));
        const [first] = blanks;
        if (!first) continue;
        yield {
          args: { row: shortLabel(bound.line.label ?? table.form.title), count: blanks.length },
          subject: `${table.form.key}/${first.slot.row.key}`,
          span: spanOfBlanks(bound, first),
          fixes: () => {
            const edits = blanks.map((figure) => setFigure(figure, zero)).filter((edit) => edit !== null);
            if (edits.length < blanks.length) return [];
            const safe = blanks.every(({ slot }) => satisfiesAll(reading, slot));
            return [{ title: "fill", args: { count: edits.length }, edits, preferred: safe, safe }];
          }
        };
      }
    }
  },
  status: statusOfFigures
};
function isBlank({ status }) {
  return status === "blank" || status === "nil";
}
function spanOfBlanks({ label, row: row2 }, first) {
  return label?.cells.at(-1) ?? first.cell ?? row2;
}
function satisfiesRow(reading, slot) {
  return reading.evaluations.every(
    ({ equation, status }) => status !== "failed" || equation.each !== "row" || equation.subject !== slot.row
  );
}
function satisfiesAll(reading, slot) {
  return reading.evaluations.every(
    ({ equation, status }) => status !== "failed" || ![...equation.left, ...equation.right].includes(slot)
  );
}

// server/rules/figure-count.ts
var figureCount = {
  code: "figure-count",
  severity: "error",
  class: "must",
  fixable: false,
  basis: { document: formDocument, article: "\u9644\u8868" },
  name: { zh: "\u6570\u5B57\u4E2A\u6570", en: "Number of figures" },
  messages: {
    default: { zh: "\u300C{row}\u300D\u5E94\u6709 {expected} \u4E2A\u6570\u5B57\uFF0C\u73B0\u6709 {found} \u4E2A\uFF1B\u8FD9\u4E00\u884C\u65E0\u6CD5\u6838\u5BF9\u3002", en: "\u201C{row}\u201D has {found} figures instead of {expected}; the row cannot be checked." }
  },
  *check({ binding }) {
    for (const { form, lines } of binding.tables) {
      for (const { line, row: row2, label, problem } of lines) {
        if (problem?.kind !== "count") continue;
        yield {
          args: { row: shortLabel(line.label ?? form.title), expected: problem.expected, found: problem.found },
          subject: `${form.key}/${line.rows[0]?.key ?? ""}`,
          span: label?.cells.at(-1) ?? row2
        };
      }
    }
  },
  status: statusOfRows
};

// server/rules/figure-format.ts
var figureFormat = {
  code: "figure-format",
  severity: "warning",
  class: "explain",
  fixable: true,
  basis: { document: formDocument, article: "\u586B\u62A5\u8981\u6C42\uFF08\u63A8\u65AD\uFF09" },
  name: { zh: "\u6570\u5B57\u5199\u6CD5", en: "Form of a figure" },
  messages: {
    default: { zh: "\u8868\u4E2D\u7684\u6570\u5B57\u8BF7\u5199\u6210\u300C{plain}\u300D\uFF0C\u4E0D\u5E26\u5355\u4F4D\u3001\u5206\u9694\u53F7\u6216\u5168\u89D2\u5B57\u7B26\u3002", en: "Write the figure as {plain}, without unit, separator or full-width characters." },
    replace: { zh: "\u6539\u4E3A {plain}", en: "Change to {plain}" }
  },
  *check({ binding }) {
    for (const { slot, cell, value } of binding.figures.values()) {
      if (!cell || !value || cell.plain) continue;
      const args = { plain: formatDecimal(value) };
      const edit = { span: { start: cell.start, end: cell.end }, text: args.plain };
      yield {
        args,
        subject: slot.id,
        span: cell,
        fixes: () => cell.exact ? [{ title: "replace", args, edits: [edit], preferred: true, safe: true }] : []
      };
    }
  },
  status: statusOfFigures
};

// server/rules/figure-fraction.ts
var figureFraction = {
  code: "figure-fraction",
  severity: "warning",
  class: "explain",
  fixable: false,
  basis: { document: formDocument, article: "\u586B\u62A5\u8981\u6C42\uFF08\u63A8\u65AD\uFF09" },
  name: { zh: "\u5C0F\u6570", en: "Fraction in a count" },
  messages: {
    default: { zh: "\u300C{name}\u300D\u586B\u62A5 {raw}\uFF0C\u4EF6\u6570\u5E94\u4E3A\u6574\u6570\u3002", en: "\u201C{name}\u201D is given as {raw}; a count is a whole number." }
  },
  *check({ binding }) {
    for (const figure of binding.figures.values()) {
      const { slot, cell, value } = figure;
      if (!value || slot.column.type !== "count" || !isFraction(value)) continue;
      yield { args: { name: namePath(slot), raw: cell?.raw ?? "" }, subject: slot.id, span: spanOfFigure(figure) };
    }
  },
  status: statusOfFigures
};

// server/rules/figure-negative.ts
var figureNegative = {
  code: "figure-negative",
  severity: "error",
  class: "must",
  fixable: false,
  basis: { document: formDocument, article: "\u586B\u62A5\u8981\u6C42\uFF08\u63A8\u65AD\uFF09" },
  name: { zh: "\u8D1F\u6570", en: "Negative figure" },
  messages: {
    default: { zh: "\u300C{name}\u300D\u586B\u62A5 {raw}\uFF0C\u4E0D\u80FD\u662F\u8D1F\u6570\u3002", en: "\u201C{name}\u201D is given as {raw}; it cannot be below zero." }
  },
  *check({ binding }) {
    for (const figure of binding.figures.values()) {
      const { slot, cell, value } = figure;
      if (!value || value.units >= 0n || slot.column.signed) continue;
      yield { args: { name: namePath(slot), raw: cell?.raw ?? "" }, subject: slot.id, span: spanOfFigure(figure) };
    }
  },
  status: statusOfFigures
};

// server/rules/figure-suspect.ts
var figureSuspect = {
  code: "figure-suspect",
  severity: "information",
  class: "notice",
  fixable: false,
  basis: { document: formDocument, article: "\u8868\u4E09\u3001\u8868\u56DB\u52FE\u7A3D\u5173\u7CFB\uFF08\u63A8\u65AD\uFF09" },
  name: { zh: "\u7591\u4F3C\u586B\u9519\u7684\u6570\u5B57", en: "Suspected figure" },
  messages: {
    default: {
      zh: "\u300C{name}\u300D\u586B\u62A5 {from}\uFF1A\u53EA\u6709\u8FD9\u4E2A\u6570\u5B57\u80FD\u540C\u65F6\u89E3\u91CA {count} \u5904\u4E0D\u5E73\uFF0C\u6539\u4E3A {to} \u5373\u5168\u90E8\u5E73\u8861\u3002",
      en: "\u201C{name}\u201D is {from}: it is the only figure that explains all {count} failures; {to} would settle them."
    },
    together: {
      zh: "\u300C{name}\u300D\u586B\u62A5 {from}\uFF1A\u4E0E\u53E6\u5916 {others} \u4E2A\u6570\u5B57\u4E00\u8D77\u4FEE\u6539\uFF08\u8FD9\u91CC\u6539\u4E3A {to}\uFF09\uFF0C{count} \u5904\u4E0D\u5E73\u5373\u5168\u90E8\u5E73\u8861\uFF1B\u522B\u7684\u6539\u6CD5\u90FD\u8981\u52A8\u66F4\u591A\u6570\u5B57\u3002",
      en: "\u201C{name}\u201D is {from}: changed together with {others} more (here to {to}) it settles all {count} failures; any other way changes more figures."
    },
    blank: {
      zh: "\u300C{name}\u300D\u6CA1\u6709\u586B\u5199\uFF1A\u586B {to}\uFF0C{count} \u5904\u4E0D\u5E73\u5373\u5168\u90E8\u5E73\u8861\u3002",
      en: "\u201C{name}\u201D is blank: {to} would settle all {count} failures."
    },
    failure: { zh: "\u300C{name}\u300D\u56E0\u6B64\u4E0D\u5E73", en: "\u201C{name}\u201D fails because of it" }
  },
  *check(reading) {
    for (const group of reading.failures) yield* suspectsOf2(reading, group);
  },
  status: ({ evaluations }) => evaluations.some(({ status }) => status === "unknown") ? "unknown" : null
};
function* suspectsOf2(reading, { failures, repairs }) {
  const [only] = repairs;
  if (!only || repairs.length > 1 || only.determined === false) return;
  const shown = new Set(failures.map(({ equation }) => equation.shown));
  for (const { slot, to } of only.changes) {
    const figure = reading.binding.figures.get(slot);
    if (!figure?.cell || shown.has(slot)) continue;
    const related = [...shown].flatMap((total) => {
      const place2 = reading.binding.figures.get(total);
      return place2 ? [{ message: "failure", args: { name: namePath(total) }, span: spanOfFigure(place2) }] : [];
    });
    yield {
      message: only.changes.length > 1 ? "together" : figure.status === "number" ? "default" : "blank",
      args: {
        name: namePath(slot),
        from: formatDecimal(reading.valueOf(slot) ?? zero),
        to: formatDecimal(to),
        others: only.changes.length - 1,
        count: failures.length
      },
      subject: slot.id,
      span: spanOfFigure(figure),
      related
    };
  }
}

// server/rules/figure-unplaced.ts
var figureUnplaced = {
  code: "figure-unplaced",
  severity: "warning",
  class: "explain",
  fixable: false,
  basis: { document: formDocument, article: "\u9644\u8868" },
  name: { zh: "\u6570\u5B57\u65E0\u6CD5\u5B9A\u4F4D", en: "Figure without a place" },
  messages: {
    default: { zh: "\u300C{row}\u300D\u53EA\u6709 {found} \u4E2A\u6570\u5B57\uFF0C\u5E94\u4E3A {expected} \u4E2A\uFF0C\u4E14\u770B\u4E0D\u51FA\u7A7A\u7740\u7684\u662F\u54EA\u4E00\u683C\uFF1B\u8BF7\u628A\u7A7A\u683C\u586B\u4E0A 0\u3002", en: "\u201C{row}\u201D has {found} of {expected} figures, and it cannot be told which cells are blank; write 0 in these." },
    text: { zh: "\u300C{name}\u300D\u5904\u662F\u201C{raw}\u201D\uFF0C\u4E0D\u662F\u6570\u5B57\u3002", en: "\u201C{name}\u201D holds \u201C{raw}\u201D, which is no number." },
    noLabel: { zh: "\u8FD9\u4E00\u884C\u6570\u5B57\u524D\u9762\u6CA1\u6709\u884C\u6807\u9898\uFF0C\u65E0\u6CD5\u5BF9\u5E94\u5230\u89C4\u5B9A\u7684\u884C\u3002", en: "This row of figures has no label, so its place in the form is not known." }
  },
  *check({ binding }) {
    for (const { form, lines, unknown } of binding.tables) {
      for (const { line, row: row2, label, problem, figures } of lines) {
        const key = `${form.key}/${line.rows[0]?.key ?? ""}`;
        if (problem?.kind === "unplaced") {
          const args = { row: shortLabel(line.label ?? form.title), found: problem.found, expected: problem.expected };
          yield { args, subject: key, span: label?.cells.at(-1) ?? row2 };
        }
        for (const figure of figures.filter(({ status }) => status === "text")) {
          const args = { name: namePath(figure.slot), raw: figure.cell?.raw ?? "" };
          yield { message: "text", args, subject: figure.slot.id, span: spanOfFigure(figure) };
        }
      }
      for (const { row: row2, label } of unknown) {
        if (!label) yield { message: "noLabel", subject: `${form.key}/?`, span: row2 };
      }
    }
  },
  status: statusOfRows
};

// server/rules/form-none.ts
var formNone = {
  code: "form-none",
  severity: "information",
  class: "notice",
  fixable: false,
  basis: { document: formDocument, article: "\u9002\u7528\u5E74\u4EFD" },
  name: { zh: "\u6CA1\u6709\u9002\u7528\u7684\u683C\u5F0F", en: "No form for the year" },
  messages: {
    default: { zh: "{year} \u5E74\u7684\u62A5\u544A\u6CA1\u6709\u53EF\u4EE5\u5BF9\u7167\u7684\u683C\u5F0F\uFF0C\u672A\u4F5C\u68C0\u67E5\u3002", en: "No form is known for reports on {year}; nothing was checked." }
  },
  check: () => [],
  *checkUnread({ title: title2 }) {
    if (title2?.year != null) yield { args: { year: title2.year }, subject: "title", span: { start: title2.start, end: title2.end } };
  }
};

// server/form/grid.ts
function gridOf(table) {
  const cells = [];
  const lines = [];
  const width = Math.max(...table.blocks.map((block) => table.across ? acrossWidth(block) : blockWidth(block)));
  let height = 0;
  for (const block of table.blocks) {
    const end = table.across ? drawAcross(cells, block, height) : drawBlock(cells, table, block, height, width);
    const labels = table.across ? 0 : depthOf(block.rows);
    const figures = table.across ? width : leaves(block.columns);
    for (let row2 = end - (table.across ? 1 : rowCount(block.rows)); row2 < end; row2++) {
      lines.push(spread(figures, width - labels).map(({ at, span }) => figureCell(row2, labels + at, span)));
    }
    height = end;
  }
  return { height, width, cells: [...cells, ...lines.flat()].sort(inOrder2), lines };
}
function fillGrid(grid, figures) {
  const lines = grid.lines.map((cells, line) => cells.map((cell, index) => ({ ...cell, text: figures[line]?.[index] ?? "" })));
  const old = new Set(grid.lines.flat());
  return { ...grid, cells: [...grid.cells.filter((cell) => !old.has(cell)), ...lines.flat()].sort(inOrder2), lines };
}
function spread(count, width) {
  return Array.from({ length: count }, (_, at) => ({ at, span: at === count - 1 ? width - at : 1 }));
}
function figureCell(row2, column, columnSpan) {
  return { row: row2, column, rowSpan: 1, columnSpan, text: "" };
}
function inOrder2(a, b) {
  return a.row - b.row || a.column - b.column;
}
function textsOf2(grid) {
  const rows = Array.from({ length: grid.height }, () => new Array(grid.width).fill(""));
  for (const { row: row2, column, text } of grid.cells) (rows[row2] ?? [])[column] = text;
  return rows;
}
function drawBlock(cells, table, block, top, width) {
  let row2 = top;
  const labels = depthOf(block.rows);
  if (block.head !== void 0) cells.push({ row: row2++, column: 0, rowSpan: 1, columnSpan: width, text: block.head });
  const heads = (table.columnsHead === void 0 ? 0 : 1) + columnDepth(block.columns);
  cells.push({ row: row2, column: 0, rowSpan: heads, columnSpan: labels, text: table.corner ?? "" });
  const count = leaves(block.columns);
  const stretch = width - labels - count;
  if (table.columnsHead !== void 0) {
    cells.push({ row: row2++, column: labels, rowSpan: 1, columnSpan: count, text: table.columnsHead });
  }
  drawColumns(cells, block.columns, row2, labels, columnDepth(block.columns), stretch);
  row2 += columnDepth(block.columns);
  return drawRows(cells, block.rows, row2, 0, labels);
}
function drawColumns(cells, columns, row2, left, depth, stretch) {
  let column = left;
  for (const data of columns) {
    const span = (data.columns ? leaves(data.columns) : 1) + (data === columns.at(-1) ? stretch : 0);
    cells.push({ row: row2, column, rowSpan: data.columns ? 1 : depth, columnSpan: span, text: data.label });
    if (data.columns) drawColumns(cells, data.columns, row2 + 1, column, depth - 1, span - leaves(data.columns));
    column += span;
  }
}
function drawRows(cells, rows, top, column, labels) {
  let row2 = top;
  for (const data of rows) {
    const end = data.rows ? drawRows(cells, data.rows, row2, column + 1, labels) : row2 + 1;
    cells.push({ row: row2, column, rowSpan: end - row2, columnSpan: data.rows ? 1 : labels - column, text: data.label });
    row2 = end;
  }
  return row2;
}
function drawAcross(cells, block, top) {
  const depth = depthOf(block.rows) + 1;
  const count = leaves(block.columns);
  const draw = (rows, level, left) => {
    let column = left;
    for (const data of rows) {
      const end = data.rows ? draw(data.rows, level + 1, column) : column + count;
      cells.push({ row: top + level, column, rowSpan: 1, columnSpan: end - column, text: data.label });
      if (!data.rows) drawColumns(cells, block.columns, top + level + 1, column, depth - level - 1, 0);
      column = end;
    }
    return column;
  };
  draw(block.rows, 0, 0);
  return top + depth + 1;
}
function blockWidth(block) {
  return depthOf(block.rows) + leaves(block.columns);
}
function acrossWidth(block) {
  return rowCount(block.rows) * leaves(block.columns);
}
function rowCount(rows) {
  return rows.reduce((count, row2) => count + (row2.rows ? rowCount(row2.rows) : 1), 0);
}
function leaves(columns) {
  return columns.reduce((count, column) => count + (column.columns ? leaves(column.columns) : 1), 0);
}
function depthOf(rows) {
  return Math.max(...rows.map((row2) => 1 + (row2.rows ? depthOf(row2.rows) : 0)));
}
function columnDepth(columns) {
  return Math.max(...columns.map((column) => 1 + (column.columns ? columnDepth(column.columns) : 0)));
}

// server/text/width.ts
var wide2 = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
var none3 = /[\p{Mn}\p{Me}\p{Cf}]/u;
function widthOf(text) {
  let width = 0;
  for (const char of text) width += char < "\u0300" ? 1 : none3.test(char) ? 0 : wide2.test(char) ? 2 : 1;
  return width;
}
function padEnd(text, width) {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

// server/report/tables/print.ts
function printTable(grid, layout, lineEnd) {
  if (layout === "html") return printHtml(grid).join(lineEnd);
  const rows = textsOf2(grid);
  if (layout !== "pipes") return rows.map((row2) => row2.join("	")).join(lineEnd);
  const escaped = rows.map((row2) => row2.map((text) => text.replaceAll("|", "\\|")));
  const widths = (escaped[0] ?? []).map((_, column) => Math.max(3, ...escaped.map((row2) => columnWidth(row2[column] ?? ""))));
  const [head = "", ...body] = escaped.map((row2) => `| ${row2.map((text, column) => padEnd(text, widths[column] ?? 0)).join(" | ")} |`);
  return [head, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...body].join(lineEnd);
}
function columnWidth(text) {
  const width = widthOf(text);
  return width > longestPadded ? 0 : width;
}
var longestPadded = 40;
function printHtml({ cells, height }) {
  const rows = Array.from({ length: height }, () => "");
  for (const { row: row2, rowSpan, columnSpan, text } of cells) {
    const spans = (columnSpan > 1 ? ` colspan="${columnSpan}"` : "") + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : "");
    rows[row2] = `${rows[row2] ?? ""}<td${spans}>${escape(text)}</td>`;
  }
  return ['<table border="1">', ...rows.map((row2) => `<tr>${row2}</tr>`), "</table>"];
}
function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

// server/rules/support/structure.ts
function spanOfWhole({ report }) {
  if (report.title) return { start: report.title.start, end: report.title.end };
  const first = report.view.lines.find(({ text }) => !isBlankText(text));
  return { start: first?.start ?? 0, end: first?.end ?? 0 };
}
function headingMarks({ report }) {
  const level = report.sections[0]?.heading.level ?? 0;
  return level > 0 ? `${"#".repeat(level)} ` : "";
}
function isPlain({ report }, span) {
  return !report.view.slice(span).includes(filler);
}
function beforeLine({ report, source }, offset) {
  const { start } = report.view.lineAt(offset);
  return source.text[start - 1] === "<" ? start - 1 : start;
}
function afterLine({ report, source }, offset) {
  const { end } = report.view.lineAt(offset);
  return source.text[end] === ">" ? end + 1 : end;
}
function emptyTable(reading, key) {
  const table = reading.tableOf(key);
  return table ? printTable(gridOf(table.form.data), reading.layout, reading.source.lineEnd) : null;
}
function insertSection(reading, section) {
  const { source } = reading;
  const bound = section.table === void 0 ? void 0 : reading.tableOf(section.table);
  const table = section.table !== void 0 && bound?.status === "absent" ? emptyTable(reading, section.table) : null;
  const heading = reading.layout === "html" ? `<p>${section.heading}</p>` : headingMarks(reading) + section.heading;
  const gap = source.lineEnd.repeat(reading.layout === "html" ? 1 : 2);
  const at = placeOf(reading, section);
  const text = [heading, ...table === null ? [] : [table]].join(gap);
  const before = source.text.slice(0, at);
  if (at < source.text.length) return { span: { start: at, end: at }, text: text + gap };
  const lead = before === "" ? "" : /[\r\n]$/.test(before) ? source.lineEnd : gap;
  return { span: { start: at, end: at }, text: lead + text + source.lineEnd };
}
function placeOf(reading, section) {
  const { report } = reading;
  const bound = section.table === void 0 ? void 0 : reading.tableOf(section.table);
  const [piece] = bound?.pieces ?? [];
  if (piece) return piece.layout === "html" ? piece.start : beforeLine(reading, piece.start);
  const before = report.sections.filter((other) => other.section.index < section.index).at(-1);
  if (section.index === 0 && report.title) return startOfNextContent(reading, report.title.end);
  const table = before?.section.table === void 0 ? void 0 : reading.tableOf(before.section.table);
  if (before && table?.span && section.table === void 0 && table.span.end <= before.end) {
    const end = table.span.end;
    const left = paragraphsOf(report, before).find(({ start }) => start > end);
    if (left) return beforeLine(reading, left.start);
  }
  const next = report.sections.find((other) => other.section.index > section.index);
  return next ? beforeLine(reading, next.heading.start) : endOfBody(reading);
}
function startOfNextContent(reading, offset) {
  const { view } = reading.report;
  const from = view.lineAt(offset).index + 1;
  const next = view.lines.find((line) => line.index >= from && !isBlankText(line.text));
  return next ? beforeLine(reading, next.start) : view.text.length;
}
var date = /^\(?[0-9〇○零一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日\)?$/;
var longerByAtMost = 6;
function endOfBody(reading) {
  const { view, title: title2 } = reading.report;
  const close = reading.layout === "html" ? reading.source.text.search(/<\/body\s*>/i) : -1;
  const name = fold(title2?.institution ?? "");
  let end = close < 0 ? view.text.length : close;
  for (const line of view.lines.filter(({ start }) => start < end).reverse()) {
    const text = line.text.length > 80 ? line.text : fold(line.text);
    if (isBlankText(line.text)) continue;
    const isName = name !== "" && text.startsWith(name) && text.length <= name.length + longerByAtMost;
    if (!isName && !date.test(text)) break;
    end = beforeLine(reading, line.start);
  }
  return end;
}
function sectionOfTable(reading, key) {
  const section = reading.form.sections.find(({ table }) => table === key);
  return section && findSection(reading.report, section.key);
}

// server/rules/form-obsolete.ts
var formObsolete = {
  code: "form-obsolete",
  severity: "warning",
  class: "must",
  fixable: false,
  basis: { document: formDocument, article: "\u9002\u7528\u5E74\u4EFD" },
  name: { zh: "\u683C\u5F0F\u7248\u672C\u4E0D\u7B26", en: "Tables of another edition" },
  messages: {
    default: {
      zh: "{year} \u5E74\u7684\u62A5\u544A\u5E94\u4F7F\u7528 {expected} \u5E74\u683C\u5F0F\uFF08{basis}\uFF09\uFF0C\u8868\u683C\u5374\u662F {found} \u5E74\u683C\u5F0F\uFF0C\u5982\u300C{label}\u300D\uFF1B\u8BF7\u6362\u7528\u65B0\u8868\u91CD\u586B\u3002\u4EE5\u4E0B\u6309 {found} \u5E74\u683C\u5F0F\u6838\u5BF9\u3002",
      en: "A report on {year} uses the form of {expected} ({basis}), but its tables are those of {found}, such as \u201C{label}\u201D; use the right tables. They are checked by the form of {found}."
    }
  },
  *check(reading) {
    const { form, expected, report } = reading;
    if (form === expected) return;
    const first = firstOwn(reading);
    yield {
      args: {
        year: report.title?.year ?? "",
        expected: expected.edition,
        basis: expected.basis,
        found: form.edition,
        label: first?.raw ?? ""
      },
      subject: "form",
      span: first ?? spanOfWhole(reading)
    };
  }
};
function firstOwn({ report, lexicon, expectedLabels }) {
  return report.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).find(({ kind, raw }) => kind === "text" && raw.length < 30 && isOwn(foldBare(raw), lexicon.labels, expectedLabels));
}
function isOwn(label, labels, expected) {
  return labels.has(label) && !expected.has(label);
}

// server/rules/heading-level.ts
var headingLevel = {
  code: "heading-level",
  severity: "hint",
  class: "notice",
  fixable: true,
  basis: { document: formDocument, article: "\u683C\u5F0F" },
  name: { zh: "\u6807\u9898\u7EA7\u522B", en: "Level of headings" },
  messages: {
    default: { zh: "\u516D\u4E2A\u680F\u76EE\u5E94\u4E3A\u540C\u4E00\u7EA7\u6807\u9898\uFF1A\u6B64\u5904\u6709 {found} \u4E2A #\uFF0C\u300C{first}\u300D\u6709 {expected} \u4E2A\u3002", en: "The six sections are of one rank: this heading has {found} # marks, \u201C{first}\u201D has {expected}." },
    level: { zh: "\u6539\u4E3A {expected} \u4E2A #", en: "Change to {expected} # marks" }
  },
  *check({ report, source }) {
    const first = report.sections.find(({ section }) => section.index === 0) ?? report.sections[0];
    if (!first) return;
    const expected = first.heading.level;
    for (const { section, heading } of report.sections) {
      if (heading.level === expected) continue;
      yield {
        args: { found: heading.level, expected, first: first.section.heading },
        subject: section.key,
        span: { start: heading.start, end: heading.titleSpan.end },
        fixes: () => [{ title: "level", args: { expected }, edits: [setLevel(source, heading, expected)], preferred: true }]
      };
    }
  }
};
function setLevel(source, heading, level) {
  const marks = "#".repeat(level);
  const { start, text } = source.lineAt(heading.start);
  const from = source.text.indexOf("#", start);
  const content = start + text.search(/\S/);
  if (heading.level === 0) return { span: { start: content, end: content }, text: `${marks} ` };
  const end = level === 0 ? heading.start : from + heading.level;
  return { span: { start: from, end }, text: marks };
}

// server/rules/list-number.ts
var listNumber = {
  code: "list-number",
  severity: "hint",
  class: "notice",
  fixable: true,
  basis: { document: formDocument, article: "\u683C\u5F0F" },
  name: { zh: "\u4E0B\u7EA7\u7F16\u53F7", en: "Numbers below a section" },
  messages: {
    default: { zh: "\u201C{found}\u3001\u201D\u662F\u680F\u76EE\u7684\u7F16\u53F7\uFF0C\u680F\u76EE\u4E4B\u5185\u5E94\u4ECE\u201C\uFF08{found}\uFF09\u201D\u7F16\u8D77\u3002", en: "{found}\u3001 numbers the sections; below a section write \uFF08{found}\uFF09." },
    renumber: { zh: "\u6539\u4E3A\u201C\uFF08{found}\uFF09\u201D", en: "Change to \uFF08{found}\uFF09" }
  },
  *check(reading) {
    const { report, source, lexicon } = reading;
    for (const section of report.sections) {
      let next = 1;
      for (const { heading } of paragraphsOf(report, section)) {
        if (heading && lexicon.rowLabels.has(foldBare(heading.title))) continue;
        if (heading?.ordinal != null && heading.ordinal !== next) break;
        if (heading?.ordinal !== next) continue;
        if (heading.style === "aspect") {
          next++;
          continue;
        }
        const found = numerals[next - 1] ?? "";
        next++;
        const span = { start: heading.markSpan.start, end: heading.markSpan.end };
        yield {
          args: { found },
          subject: `${section.section.key}/${source.slice(heading.titleSpan).slice(0, 20)}`,
          span,
          fixes: () => isPlain(reading, span) ? [{ title: "renumber", args: { found }, edits: [{ span, text: `\uFF08${found}\uFF09` }], preferred: true }] : []
        };
      }
    }
  }
};

// server/rules/other-merged.ts
var otherMerged = {
  code: "other-merged",
  severity: "hint",
  class: "notice",
  fixable: false,
  basis: { document: formDocument, article: "\u9644\u8868" },
  name: { zh: "\u51E0\u884C\u5E76\u4F5C\u4E00\u884C", en: "Rows in one" },
  messages: {
    default: { zh: "\u300C{group}\u300D\u6309\u89C4\u5B9A\u5206\u4E3A {count} \u884C\uFF0C\u8FD9\u91CC\u5E76\u4F5C\u4E00\u884C\uFF1B\u6570\u5B57\u8BA1\u5165\u300C{row}\u300D\uFF0C\u5176\u4F59\u6309 0 \u8BA1\u7B97\u3002", en: "\u201C{group}\u201D has {count} rows in the form but stands in one here; its figures count as \u201C{row}\u201D, the others as 0." }
  },
  *check({ binding, lexicon }) {
    for (const { form, lines } of binding.tables) {
      for (const { row: row2, label } of lines) {
        const group = label && lexicon.tables.get(form)?.merged.get(foldBare(label.text));
        if (!group) continue;
        yield {
          args: { group: group.label, count: group.others.length + 1, row: shortLabel(group.line.label ?? "") },
          subject: `${form.key}/${group.line.rows[0]?.key ?? ""}`,
          span: label.cells.at(-1) ?? row2
        };
      }
    }
  },
  status: ({ form }) => form.tables.some(({ merged }) => merged.length > 0) ? null : "skipped"
};

// server/report/institution.ts
var city = /[^城都]市(?![场政民容直级属区])/g;
var county = /[^自]县|旗(?!舰)/;
var district = /[^治政地社校景园库林矿牧]区(?![域块划长级])/;
var township = /[^城家故梓老]乡(?![村镇土])|[^乡城]镇(?!市)|街道/;
function isBelowCity(institution) {
  const cities = institution.match(city)?.length ?? 0;
  return cities > 1 || county.test(institution) || district.test(institution) || township.test(institution);
}

// server/rules/regulation-power.ts
var regulationPower = {
  code: "regulation-power",
  severity: "hint",
  class: "notice",
  fixable: false,
  basis: { document: regulation, article: "\u7B2C\u4E8C\u5341\u6761\uFF08\u4E00\uFF09\uFF08\u63A8\u65AD\uFF09" },
  name: { zh: "\u89C4\u7AE0\u5236\u5B9A\u6743", en: "Power to make rules" },
  messages: {
    default: { zh: "\u5C42\u7EA7\u4F4E\u4E8E\u8BBE\u533A\u7684\u5E02\u7684\u673A\u5173\u4E0D\u5236\u5B9A\u89C4\u7AE0\uFF0C\u8BF7\u6838\u5BF9\u300C\u89C4\u7AE0\u300D\u4E00\u884C\u7684 {raw} \u662F\u5426\u5E94\u586B\u5728\u300C\u884C\u653F\u89C4\u8303\u6027\u6587\u4EF6\u300D\u3002", en: "Bodies below a city with districts make no rules (\u89C4\u7AE0); does {raw} belong to the normative documents?" }
  },
  *check(reading) {
    const institution = reading.report.title?.institution ?? null;
    if (institution === null || !isBelowCity(institution)) return;
    for (const figure of reading.binding.figures.values()) {
      const { slot, cell, value } = figure;
      if (slot.row.key !== "regulations" || !value || value.units <= 0n) continue;
      yield { args: { raw: cell?.raw ?? "" }, subject: slot.id, span: spanOfFigure(figure) };
    }
  },
  status: ({ report }) => isBelowCity(report.title?.institution ?? "") ? null : "skipped"
};

// server/rules/result-total.ts
var resultTotal = {
  code: "result-total",
  severity: "error",
  class: "must",
  fixable: true,
  basis: { document: formDocument, article: "\u8868\u4E09\u7248\u5F0F\uFF08\u63A8\u65AD\uFF09" },
  name: { zh: "\u529E\u7406\u7ED3\u679C\u5408\u8BA1", en: "Total of results" },
  messages: {
    default: {
      zh: "\u300C{column}\u300D\u4E00\u5217\uFF1A\u300C{row}\u300D\u586B\u62A5 {reported}\uFF0C\u5404\u529E\u7406\u7ED3\u679C\u5408\u8BA1 {computed}\uFF0C\u76F8\u5DEE {difference}\u3002",
      en: "Column \u201C{column}\u201D: {row} is given as {reported}, the results add up to {computed}; the difference is {difference}."
    },
    ...balanceTexts,
    ...repairTexts
  },
  ...balanceCheck("result-total")
};

// server/rules/row-duplicate.ts
var rowDuplicate = {
  code: "row-duplicate",
  severity: "error",
  class: "must",
  fixable: false,
  basis: { document: formDocument, article: "\u9644\u8868" },
  name: { zh: "\u884C\u91CD\u590D", en: "Row twice" },
  messages: {
    default: { zh: "\u300C{row}\u300D\u4E00\u884C\u91CD\u590D\uFF1A\u7B2C {line} \u884C\u5DF2\u6709\u3002", en: "Row \u201C{row}\u201D stands twice: it is on line {line} already." },
    first: { zh: "\u7B2C\u4E00\u6B21\u51FA\u73B0", en: "It stands here first" }
  },
  *check({ binding, source }) {
    for (const { form, duplicates, lines } of binding.tables) {
      for (const { row: row2, label, line } of duplicates) {
        const first = lines.find((bound) => bound.line === line);
        if (!line || !first) continue;
        yield {
          args: { row: shortLabel(line.label ?? ""), line: source.lineAt(first.row.start).index + 1 },
          subject: `${form.key}/${line.rows[0]?.key ?? ""}`,
          span: label?.cells.at(-1) ?? row2,
          related: [{ message: "first", span: first.label?.cells.at(-1) ?? first.row }]
        };
      }
    }
  },
  status: statusOfRows
};

// server/rules/row-label.ts
var rowLabel = {
  code: "row-label",
  severity: "hint",
  class: "notice",
  fixable: true,
  basis: { document: formDocument, article: "\u9644\u8868" },
  name: { zh: "\u884C\u6807\u9898", en: "Label of a row" },
  messages: {
    default: { zh: "\u884C\u6807\u9898\u4E0E\u89C4\u5B9A\u7684\u4E0D\u4E00\u81F4\uFF0C\u5E94\u4E3A\u300C{label}\u300D\u3002", en: "The form labels this row \u201C{label}\u201D." },
    replace: { zh: "\u6539\u4E3A\u300C{label}\u300D", en: "Change to \u201C{label}\u201D" }
  },
  *check({ binding, lexicon }) {
    for (const table of binding.tables) {
      for (const bound of table.lines) {
        const { line, label } = bound;
        if (!label || line.label === null || isOfficial(lexicon.tables.get(table.form), bound)) continue;
        const [cell] = label.cells;
        const args = { label: line.label };
        const text = line.label;
        yield {
          args,
          subject: `${table.form.key}/${line.rows[0]?.key ?? ""}`,
          span: label.cells.at(-1) ?? bound.row,
          fixes: () => cell?.exact && label.cells.length === 1 ? [{ title: "replace", args, edits: [{ span: { start: cell.start, end: cell.end }, text }], preferred: true }] : []
        };
      }
    }
  },
  status: statusOfRows
};
function isOfficial(words2, { line, label }) {
  const text = label?.text ?? "";
  return words2 !== void 0 && (foldLabel(text) === words2.official.get(line) || words2.merged.has(foldBare(text)));
}

// server/rules/row-missing.ts
var rowMissing = {
  code: "row-missing",
  severity: "error",
  class: "must",
  fixable: true,
  basis: { document: formDocument, article: "\u9644\u8868" },
  name: { zh: "\u7F3A\u884C", en: "Row missing" },
  messages: {
    default: { zh: "\u8868\u4E2D\u7F3A\u5C11\u300C{row}\u300D\u4E00\u884C\u3002", en: "Row \u201C{row}\u201D is missing from the table." },
    many: { zh: "\u8868\u4E2D\u7F3A\u5C11\u300C{row}\u300D\u81F3\u300C{last}\u300D\u5171 {count} \u884C\u3002", en: "{count} rows are missing from the table, \u201C{row}\u201D to \u201C{last}\u201D." },
    insert: { zh: "\u63D2\u5165\u6240\u7F3A\u7684\u884C\uFF08\u6570\u5B57\u7559\u7A7A\uFF0C\u5F85\u586B\uFF09", en: "Insert what is missing (figures left blank)" }
  },
  *check(reading) {
    for (const table of reading.binding.tables.filter(({ status }) => status === "read")) {
      for (const gap of gapsOf(table)) {
        const beside = gap.before ?? gap.after;
        if (!beside) continue;
        const groups = gap.lines.length > mostSingle ? [gap.lines] : gap.lines.map((line) => [line]);
        for (const lines of groups) {
          yield {
            message: lines.length > 1 ? "many" : "default",
            args: { row: nameOf(lines[0]), last: nameOf(lines.at(-1)), count: lines.length },
            subject: `${table.form.key}/${lines[0]?.rows[0]?.key ?? ""}`,
            span: beside.label?.cells.at(-1) ?? reading.source.lineAt(beside.row.start),
            fixes: () => {
              const edit = insertRows(reading, lines, gap);
              return edit ? [{ title: "insert", edits: [edit], preferred: true }] : [];
            }
          };
        }
      }
    }
  },
  status({ binding }) {
    const isOpen = binding.tables.some(({ status, missing }) => status === "unread" || status === "read" && missing.length > 0);
    return isOpen ? "unknown" : null;
  }
};
var mostSingle = 3;
function gapsOf({ lines, missing, unknown }) {
  const gaps = [];
  for (const line of missing) {
    const before = lines.findLast((bound) => bound.line.index < line.index);
    const last = gaps.at(-1);
    if (last && last.before === before) last.lines.push(line);
    else gaps.push({ lines: [line], before, after: lines.find((bound) => bound.line.index > line.index) });
  }
  return gaps.filter(({ lines: { length }, before, after }) => {
    const start = before?.row.start ?? -1;
    const end = after?.row.start ?? Infinity;
    return unknown.filter(({ row: row2 }) => row2.start > start && row2.start < end).length < length;
  });
}
function nameOf(line) {
  return shortLabel(line?.rows[0]?.label ?? "");
}
function insertRows({ source }, lines, { before, after }) {
  const [first] = lines;
  const sibling = [before, after].find((other) => other?.line.depth === first?.depth && other?.label?.cells.length === 1);
  const model = sibling ?? before ?? after;
  if (!model?.label || !first) return null;
  const rows = lines.map((line) => printRow(model, line));
  if (rows.includes("")) return null;
  const { row: row2 } = model;
  const at = before ? before.row.end : row2.start;
  const text = rows.join(source.lineEnd);
  return { span: { start: at, end: at }, text: before ? source.lineEnd + text : text + source.lineEnd };
}
function printRow({ row: { cells, layout }, label, line: { depth } }, line) {
  const index = label?.index === depth ? line.depth : label?.index ?? 0;
  const texts = cells.map((_, at) => at === index ? line.label ?? "" : "");
  if (layout === "tabs") return texts.join("	");
  if (layout === "pipes") return `| ${texts.join(" | ")} |`;
  return layout === "html" && line.depth === depth ? printHtmlRow(cells, index, line.label ?? "") : "";
}
function printHtmlRow(cells, index, label) {
  const spanned = cells.slice(index + 1).findIndex(({ covered }) => !covered);
  const blanks = cells.slice(index + 1).filter(({ covered }) => !covered).map(() => "<td></td>");
  return `<tr><td${spanned > 0 ? ` colspan="${spanned + 1}"` : ""}>${label}</td>${blanks.join("")}</tr>`;
}

// server/rules/row-total.ts
var rowTotal = {
  code: "row-total",
  severity: "error",
  class: "must",
  fixable: true,
  basis: { document: formDocument, article: "\u8868\u4E09\u7248\u5F0F\uFF08\u63A8\u65AD\uFF09" },
  name: { zh: "\u6A2A\u5411\u5408\u8BA1", en: "Row total" },
  messages: {
    default: {
      zh: "\u300C{row}\u300D\u4E00\u884C\uFF1A\u300C{column}\u300D\u586B\u62A5 {reported}\uFF0C\u5404\u5217\u5408\u8BA1 {computed}\uFF0C\u76F8\u5DEE {difference}\u3002",
      en: "Row \u201C{row}\u201D: {column} is given as {reported}, the columns add up to {computed}; the difference is {difference}."
    },
    ...balanceTexts,
    ...repairTexts
  },
  ...balanceCheck("row-total")
};

// server/rules/row-unknown.ts
var rowUnknown = {
  code: "row-unknown",
  severity: "warning",
  class: "explain",
  fixable: false,
  basis: { document: formDocument, article: "\u9644\u8868" },
  name: { zh: "\u591A\u4F59\u7684\u884C", en: "Unknown row" },
  messages: {
    default: { zh: "\u300C{row}\u300D\u4E0D\u662F\u89C4\u5B9A\u8868\u683C\u4E2D\u7684\u884C\u3002", en: "\u201C{row}\u201D is no row of the form." }
  },
  *check({ binding }) {
    for (const { form, unknown } of binding.tables) {
      for (const { row: row2, label } of unknown) {
        if (!label) continue;
        yield { args: { row: label.text }, subject: `${form.key}/${fold(label.text)}`, span: label.cells.at(-1) ?? row2 };
      }
    }
  },
  status: statusOfRows
};

// server/rules/section-duplicate.ts
var sectionDuplicate = {
  code: "section-duplicate",
  severity: "error",
  class: "must",
  fixable: false,
  basis: { document: formDocument, article: "\u683C\u5F0F" },
  name: { zh: "\u680F\u76EE\u91CD\u590D", en: "Section twice" },
  messages: {
    default: { zh: "\u680F\u76EE\u300C{heading}\u300D\u91CD\u590D\uFF1A\u7B2C {line} \u884C\u5DF2\u6709\u3002", en: "Section \u201C{heading}\u201D stands twice: it is on line {line} already." },
    first: { zh: "\u7B2C\u4E00\u6B21\u51FA\u73B0", en: "It stands here first" }
  },
  *check({ report }) {
    const first = /* @__PURE__ */ new Map();
    for (const section of report.sections) {
      const { key, heading } = section.section;
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, section);
        continue;
      }
      yield {
        args: { heading, line: earlier.heading.line + 1 },
        subject: key,
        span: section.heading,
        related: [{ message: "first", span: earlier.heading }]
      };
    }
  }
};

// server/rules/section-missing.ts
var sectionMissing = {
  code: "section-missing",
  severity: "error",
  class: "must",
  fixable: true,
  basis: { document: regulation, article: "\u7B2C\u4E94\u5341\u6761" },
  name: { zh: "\u7F3A\u5C11\u680F\u76EE", en: "Section missing" },
  messages: {
    default: { zh: "\u7F3A\u5C11\u680F\u76EE\u300C{heading}\u300D\u3002", en: "Section \u201C{heading}\u201D is missing." },
    insert: { zh: "\u63D2\u5165\u300C{heading}\u300D", en: "Insert \u201C{heading}\u201D" }
  },
  *check(reading) {
    const present = new Set(reading.report.sections.map(({ section }) => section));
    for (const section of reading.form.sections) {
      if (present.has(section)) continue;
      const args = { heading: section.heading };
      yield {
        args,
        subject: section.key,
        span: spanOfWhole(reading),
        fixes: () => [{ title: "insert", args, edits: [insertSection(reading, section)], preferred: true }]
      };
    }
  }
};

// server/rules/section-number.ts
var sectionNumber = {
  code: "section-number",
  severity: "warning",
  class: "explain",
  fixable: true,
  basis: { document: formDocument, article: "\u683C\u5F0F" },
  name: { zh: "\u680F\u76EE\u5E8F\u53F7", en: "Number of a section" },
  messages: {
    default: { zh: "\u300C{title}\u300D\u7684\u5E8F\u53F7\u5E94\u4E3A\u201C{expected}\u201D\uFF0C\u73B0\u4E3A\u201C{found}\u201D\u3002", en: "\u201C{title}\u201D is section {expected}, not {found}." },
    renumber: { zh: "\u5E8F\u53F7\u6539\u4E3A\u201C{expected}\u201D", en: "Renumber to {expected}" }
  },
  *check({ report }) {
    for (const { section, heading } of report.sections) {
      const expected = numerals[section.index];
      const found = numerals[(heading.ordinal ?? 0) - 1];
      if (heading.ordinal === null || expected === void 0 || found === expected) continue;
      yield {
        args: { title: section.title, expected, found: found ?? heading.ordinal },
        subject: section.key,
        span: heading,
        fixes: () => [
          { title: "renumber", args: { expected }, edits: [{ span: heading.ordinalSpan, text: expected }], preferred: true }
        ]
      };
    }
  }
};

// server/rules/section-order.ts
var sectionOrder = {
  code: "section-order",
  severity: "warning",
  class: "explain",
  fixable: false,
  basis: { document: formDocument, article: "\u683C\u5F0F" },
  name: { zh: "\u680F\u76EE\u987A\u5E8F", en: "Order of sections" },
  messages: {
    default: { zh: "\u680F\u76EE\u300C{heading}\u300D\u7684\u4F4D\u7F6E\u4E0D\u5BF9\uFF0C\u5E94\u7D27\u63A5\u5728\u300C{before}\u300D\u4E4B\u540E\u3002", en: "Section \u201C{heading}\u201D is out of order: it belongs right after \u201C{before}\u201D." },
    atStart: { zh: "\u680F\u76EE\u300C{heading}\u300D\u7684\u4F4D\u7F6E\u4E0D\u5BF9\uFF0C\u5E94\u662F\u7B2C\u4E00\u4E2A\u680F\u76EE\u3002", en: "Section \u201C{heading}\u201D is out of order: it comes first." }
  },
  *check({ report, form }) {
    const seen = /* @__PURE__ */ new Set();
    const sections = report.sections.filter(({ section }) => !seen.has(section.key) && seen.add(section.key));
    const kept = new Set(longestInOrder(sections));
    for (const section of sections.filter((candidate) => !kept.has(candidate))) {
      const before = form.sections[section.section.index - 1];
      yield {
        message: before ? "default" : "atStart",
        args: { heading: section.section.heading, before: before?.heading ?? "" },
        subject: section.section.key,
        span: section.heading
      };
    }
  }
};
function longestInOrder(sections) {
  const runs = [];
  let longest2 = [];
  for (const section of sections) {
    const before = runs.filter((run2) => (run2.at(-1)?.section.index ?? -1) < section.section.index).reduce((best, run2) => run2.length > best.length ? run2 : best, []);
    const run = [...before, section];
    runs.push(run);
    if (run.length > longest2.length) longest2 = run;
  }
  return longest2;
}

// server/rules/section-title.ts
var sectionTitle = {
  code: "section-title",
  severity: "hint",
  class: "notice",
  fixable: true,
  basis: { document: formDocument, article: "\u683C\u5F0F" },
  name: { zh: "\u680F\u76EE\u6807\u9898", en: "Title of a section" },
  messages: {
    default: { zh: "\u680F\u76EE\u6807\u9898\u4E0E\u89C4\u5B9A\u7684\u4E0D\u4E00\u81F4\uFF0C\u5E94\u4E3A\u300C{heading}\u300D\u3002", en: "The form calls this section \u201C{heading}\u201D." },
    replace: { zh: "\u6539\u4E3A\u300C{heading}\u300D", en: "Change to \u201C{heading}\u201D" }
  },
  *check(reading) {
    const { report } = reading;
    for (const { section, heading, verbatim } of report.sections) {
      if (verbatim && heading.ordinal !== null) continue;
      const ordinal = heading.ordinal === null ? `${numerals[section.index] ?? ""}\u3001` : "";
      const args = { heading: section.heading };
      const edit = { span: heading.titleSpan, text: ordinal + section.title };
      yield {
        args,
        subject: section.key,
        span: { start: heading.start, end: heading.titleSpan.end },
        fixes: () => isPlain(reading, edit.span) ? [{ title: "replace", args, edits: [edit], preferred: true }] : []
      };
    }
  }
};

// server/rules/stock-negative.ts
var stockNegative = {
  code: "stock-negative",
  severity: "warning",
  class: "explain",
  fixable: false,
  basis: { document: regulation, article: "\u7B2C\u4E8C\u5341\u6761\uFF08\u4E00\uFF09\uFF08\u63A8\u65AD\uFF09" },
  name: { zh: "\u5E74\u521D\u4EF6\u6570\u4E3A\u8D1F", en: "Negative opening stock" },
  messages: {
    default: { zh: "\u300C{row}\u300D\uFF1A\u73B0\u884C\u6709\u6548 {inForce} \u52A0\u5E9F\u6B62 {repealed} \u51CF\u5236\u53D1 {issued} \u5F97 {opening}\uFF0C\u5373\u5E74\u521D\u73B0\u884C\u6709\u6548\u4EF6\u6570\u4E3A\u8D1F\u3002", en: "\u201C{row}\u201D: {inForce} in force plus {repealed} repealed minus {issued} issued is {opening}: fewer than none at the start of the year." }
  },
  *check(reading) {
    for (const row2 of reading.form.tables.flatMap(({ rows }) => rows)) {
      const find = (key) => row2.slots.find(({ column }) => column.key === key);
      const [issued, repealed, inForce] = ["issued", "repealed", "inForce"].map(find);
      const figure = inForce && reading.binding.figures.get(inForce);
      if (!issued || !repealed || !inForce || !figure?.value) continue;
      const values = { issued: reading.valueOf(issued), repealed: reading.valueOf(repealed), inForce: figure.value };
      if (!values.issued || !values.repealed) continue;
      const opening = subtract(add(values.inForce, values.repealed), values.issued);
      if (compare(opening, zero) >= 0) continue;
      yield {
        args: {
          row: row2.label,
          issued: formatDecimal(values.issued),
          repealed: formatDecimal(values.repealed),
          inForce: formatDecimal(values.inForce),
          opening: formatDecimal(opening)
        },
        subject: inForce.id,
        span: spanOfFigure(figure)
      };
    }
  },
  status({ binding }) {
    const own = binding.tables.filter(({ form }) => form.rows.some(({ slots }) => slots.some(({ column }) => column.key === "inForce")));
    if (own.length === 0) return "skipped";
    return own.every(({ status }) => status === "read") ? null : "unknown";
  }
};

// server/rules/table-blank.ts
var tableBlank = {
  code: "table-blank",
  severity: "warning",
  class: "explain",
  fixable: false,
  basis: { document: formDocument, article: "\u586B\u62A5\u8981\u6C42\uFF08\u63A8\u65AD\uFF09" },
  name: { zh: "\u8868\u683C\u672A\u586B", en: "Table not filled in" },
  messages: {
    default: { zh: "\u300C{table}\u300D\u7684\u8868\u683C\u6CA1\u6709\u586B\u62A5\u4E00\u4E2A\u6570\u5B57\uFF1B\u6CA1\u6709\u53D1\u751F\u7684\uFF0C\u8BF7\u586B 0\u3002", en: "The table \u201C{table}\u201D holds no figure; write 0 where there was none." }
  },
  *check({ binding, source }) {
    for (const { form, status, span } of binding.tables) {
      if (status !== "blank" || !span) continue;
      yield { args: { table: form.title }, subject: form.key, span: source.lineAt(span.start) };
    }
  },
  status: statusOfRows
};

// server/rules/support/layout.ts
var pageNumber = /^[-—–第]?\s*[0-9]{1,4}\s*[-—–页]?$/;
function layOut(reading, table) {
  const { form, lines, pieces, missing, unknown, duplicates } = table;
  const [first] = pieces;
  const last = pieces.at(-1);
  const layout = first?.layout;
  const isKnown = layout === "tabs" || layout === "pipes" || layout === "html";
  const isWhole = missing.length + unknown.length + duplicates.length === 0 && lines.every(({ problem }) => problem === null);
  const isPrinted = lines.length === form.lines.length && lines.every(({ line, figures: figures2 }) => figures2.length === line.slots.length);
  if (!first || !last || !isKnown || !isWhole || !isPrinted || pieces.some((piece) => piece.layout !== layout)) return null;
  if (!isAlone(reading, table)) return null;
  const figures = lines.map((line) => line.figures.map(({ cell }) => cell?.raw ?? ""));
  const grid = fillGrid(gridOf(form.data), figures);
  return { span: { start: first.start, end: last.end }, text: printTable(grid, layout, reading.source.lineEnd) };
}
function isAlone({ report, lexicon }, { form, lines, heads, pieces }) {
  const words2 = lexicon.tables.get(form);
  const own = /* @__PURE__ */ new Set([...lines.map(({ row: row2 }) => row2), ...heads]);
  const cut2 = new Set(lines.flatMap(({ label }) => label?.cells ?? []));
  const isLabel = (text) => lexicon.labels.has(foldBare(text));
  const isHead2 = new Set(heads);
  const isOwn2 = pieces.every(
    ({ rows }) => rows.every(
      (row2) => own.has(row2) && !isHead2.has(row2) || row2.cells.every((cell) => cell.kind === "blank" || isHead2.has(row2) && isLabel(cell.raw) || cut2.has(cell) || words2?.groups.has(foldBare(cell.raw)) || /^:?-+:?$/.test(cell.raw))
    )
  );
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? 0;
  const between = report.view.lines.filter((line) => line.start >= start && line.end <= end && !pieces.some((piece) => line.start >= piece.start && line.end <= piece.end));
  return isOwn2 && between.every(({ text }) => isBlankText(text) || pageNumber.test(text.trim()));
}

// server/rules/table-layout.ts
var tableLayout = {
  code: "table-layout",
  severity: "hint",
  class: "notice",
  fixable: true,
  basis: { document: formDocument, article: "\u9644\u8868" },
  name: { zh: "\u8868\u683C\u9519\u4F4D", en: "Table out of line" },
  messages: {
    default: { zh: "\u8868\u4E2D\u6709 {count} \u884C\u6570\u5B57\u6CA1\u6709\u5BF9\u9F50\u8868\u5934\uFF0C\u81EA\u6B64\u884C\u8D77\uFF1B\u6570\u5B57\u4ECD\u6309\u884C\u6807\u9898\u8BFB\u53D6\u3002", en: "{count} rows of figures do not stand under their heads, from here on; they are read by their labels." },
    layOut: { zh: "\u6309\u89C4\u5B9A\u683C\u5F0F\u91CD\u6392\u8868\u683C", en: "Lay the table out again" },
    broken: { zh: "\u8868\u683C\u5728\u6B64\u65AD\u5F00\u3002", en: "The table is broken here." }
  },
  *check(reading) {
    for (const table of reading.binding.tables.filter(({ status }) => status === "read")) {
      const finding = findShifted(table) ?? findBreak(table);
      if (!finding) continue;
      yield {
        ...finding,
        subject: table.form.key,
        fixes: () => {
          const edit = layOut(reading, table);
          return edit ? [{ title: "layOut", edits: [edit] }] : [];
        }
      };
    }
  },
  status: statusOfRows
};
function findShifted({ lines }) {
  const shifted = lines.filter(isShifted);
  const first = shifted.reduce((best, line) => best && best.row.start < line.row.start ? best : line, null);
  return first ? { args: { count: shifted.length }, span: placeOf2(first) } : null;
}
function isShifted({ figures, heads, row: row2 }) {
  if (row2.layout === "lines" || row2.layout === "spaces") return false;
  return figures.some(({ cell }, position) => {
    const head = heads[position] ?? null;
    return cell !== null && head !== null && row2.cells[head] !== cell;
  });
}
function findBreak({ lines, pieces }) {
  const second = pieces[1];
  const line = second && lines.find(({ row: row2 }) => second.rows.includes(row2));
  return line ? { message: "broken", span: placeOf2(line) } : null;
}
function placeOf2({ label, row: row2 }) {
  return label?.cells.at(-1) ?? row2.cells.find(({ kind }) => kind !== "blank") ?? row2;
}

// server/rules/table-missing.ts
var tableMissing = {
  code: "table-missing",
  severity: "error",
  class: "must",
  fixable: true,
  basis: { document: regulation, article: "\u7B2C\u4E94\u5341\u6761" },
  name: { zh: "\u7F3A\u5C11\u8868\u683C", en: "Table missing" },
  messages: {
    default: { zh: "\u300C{heading}\u300D\u4E4B\u4E0B\u6CA1\u6709\u89C4\u5B9A\u7684\u8868\u683C\u3002", en: "The table of \u201C{heading}\u201D is missing." },
    picture: { zh: "\u300C{heading}\u300D\u4E4B\u4E0B\u53EA\u6709\u56FE\u7247\uFF0C\u6CA1\u6709\u6587\u5B57\u8868\u683C\uFF1A\u56FE\u7247\u4E2D\u7684\u6570\u5B57\u65E0\u6CD5\u6838\u5BF9\uFF0C\u4E5F\u4E0D\u4FBF\u4E8E\u516C\u4F17\u4F7F\u7528\u3002", en: "\u201C{heading}\u201D holds a picture and no table: figures in a picture can be neither checked nor reused." },
    insert: { zh: "\u63D2\u5165\u7A7A\u8868", en: "Insert the empty table" }
  },
  *check(reading) {
    for (const { form, status } of reading.binding.tables) {
      const section = sectionOfTable(reading, form.key);
      if (status !== "absent" || !section) continue;
      yield {
        ...hasPicture(reading, section) ? { message: "picture" } : {},
        args: { heading: section.section.heading },
        subject: form.key,
        span: section.heading,
        fixes: () => {
          const gap = reading.source.lineEnd.repeat(reading.layout === "html" ? 1 : 2);
          const at = afterLine(reading, section.heading.start);
          const edit = { span: { start: at, end: at }, text: gap + (emptyTable(reading, form.key) ?? "") };
          return [{ title: "insert", edits: [edit], preferred: true }];
        }
      };
    }
  },
  status({ binding }) {
    return binding.tables.some(({ status }) => status === "unread") ? "unknown" : null;
  }
};
function hasPicture({ source }, section) {
  return /!\[[^\]]{0,200}\]\(|<(?:img|v:imagedata)\s/i.test(source.slice(section));
}

// server/rules/title-missing.ts
var titleMissing = {
  code: "title-missing",
  severity: "warning",
  class: "explain",
  fixable: false,
  basis: { document: formDocument, article: "\u683C\u5F0F" },
  name: { zh: "\u7F3A\u5C11\u6807\u9898", en: "Title missing" },
  messages: {
    default: { zh: "\u6CA1\u6709\u627E\u5230\u62A5\u544A\u6807\u9898\uFF1A\u5E94\u5728\u5F00\u5934\u5355\u72EC\u6210\u884C\uFF0C\u5982\u201C\xD7\xD7\u5C40\xD7\xD7\xD7\xD7\u5E74{name}\u201D\u3002", en: "No title was found: it stands on a line of its own at the top, with institution and year, and ends in {name}." },
    year: { zh: "\u6807\u9898\u4E2D\u6CA1\u6709\u62A5\u544A\u5E74\u4EFD\u3002", en: "The title names no year." }
  },
  *check(reading) {
    const { title: title2 } = reading.report;
    if (title2?.year != null) return;
    yield { message: title2 ? "year" : "default", args: { name: reading.form.title.name }, subject: "title", span: spanOfWhole(reading) };
  }
};

// server/rules/index.ts
var rules = [
  sectionMissing,
  sectionDuplicate,
  sectionOrder,
  sectionNumber,
  sectionTitle,
  headingLevel,
  listNumber,
  aspectMissing,
  titleMissing,
  formObsolete,
  formNone,
  otherMerged,
  tableMissing,
  tableBlank,
  rowMissing,
  rowDuplicate,
  rowUnknown,
  rowLabel,
  tableLayout,
  figureBlank,
  figureUnplaced,
  figureFormat,
  figureNegative,
  figureFraction,
  figureCount,
  rowTotal,
  resultTotal,
  carryBalance,
  caseTotal,
  figureSuspect,
  balanceUnsolved,
  stockNegative,
  regulationPower
];

// test/support/check.ts
var engine = createEngine(officialForms);
var usual = { form: "auto", isReport: false, layout: "tabs" };
function draftOf(text, options = {}) {
  return new Draft(text, engine, { ...usual, ...options });
}
function checkText(text, options = {}) {
  return check(draftOf(text, options), rules, {});
}

// ../../tmp/h.ts
var title = "\u9752\u79BE\u53BF\u6C34\u5229\u5C402023\u5E74\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u5DE5\u4F5C\u5E74\u5EA6\u62A5\u544A\n\n\u4E09\u3001\u6536\u5230\u548C\u5904\u7406\u653F\u5E9C\u4FE1\u606F\u516C\u5F00\u7533\u8BF7\u60C5\u51B5\n\n";
var row = "1.\u5C5E\u4E8E\u56FD\u5BB6\u79D8\u5BC6	1	2	3	4	5	6	21\n";
var cases = [["rows", (n) => row.repeat(2e3 * n)], ["tabs", (n) => "	".repeat(5e5 * n)], ["bars", (n) => "|".repeat(5e5 * n)], ["spaces", (n) => " 1".repeat(25e4 * n)], ["td", (n) => "<td>".repeat(125e3 * n)], ["tables", (n) => "<table><tr><td>1".repeat(3e4 * n)], ["ord", (n) => "\u4E00\u3001".repeat(25e4 * n)], ["short", (n) => "\u89C4\u7AE0\n".repeat(3e4 * n)], ["paren", (n) => "\uFF08\u4E00\uFF09\n".repeat(3e4 * n)], ["sect", (n) => "\u4E00\u3001\u603B\u4F53\u60C5\u51B5\n".repeat(5e3 * n)], ["num", (n) => "1\n".repeat(1e5 * n)]];
for (const [name, f] of cases) {
  if (process.argv[2] && name !== process.argv[2]) continue;
  const t = (n) => {
    const x = title + f(n);
    const s = process.cpuUsage();
    if (process.argv[3]) checkText(x);
    else checkText(x);
    return process.cpuUsage(s).user / 1e3;
  };
  const a = t(1), b = t(2);
  console.log(name, a.toFixed(0), b.toFixed(0), (b / a).toFixed(1));
}
