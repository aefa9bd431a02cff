/** The documents that rules rest on. */
export const regulation = '《中华人民共和国政府信息公开条例》（国务院令第711号）';
/** The document that prescribes the form: that of the edition which a draft is held against. */
export const formDocument = null;
