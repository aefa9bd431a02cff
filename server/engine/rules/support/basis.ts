/** The documents that rules rest on. */
export const regulation = '《中华人民共和国政府信息公开条例》（国务院令第711号）';
export const formDocument = '国办公开办函〔2021〕30号';
