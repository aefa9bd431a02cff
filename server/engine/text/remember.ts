/** `make`, whose results are kept for the first `most` keys: a pure function is worked out once for each. */
export function remember<K, V>(make: (key: K) => V, most = Infinity): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (known.has(key)) return known.get(key) as V;
    const value = make(key);
    if (known.size < most) known.set(key, value);
    return value;
  };
}
