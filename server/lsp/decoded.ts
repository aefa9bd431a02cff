/** A URI, or a part of one, with its escapes read; as it is where they are broken. */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
