import { language, matchAt, oneOf } from './language';

const { bodies: words } = language;
const self = new RegExp(`${oneOf(words.self)}${oneOf(words.kinds)}${oneOf(words.notes)}?`, 'y');
const applied = new RegExp(`${words.towards}([^,。;:、()0-9]{1,16}?)${oneOf(words.applies)}${words.of}?`, 'y');
const office = new RegExp(`${oneOf(words.officesBefore)}?${oneOf(words.offices)}$`);
const request = new RegExp(`${words.request}${words.of}?$`);
const selfOrEach = new RegExp(`^${oneOf(words.selfOrEach)}`);

/** 我局, 本机关, 向本机关提出 at `at` of `text`: how a body speaks of itself. */
export function readSelf(text: string, at: number, institution: string): string | undefined {
  const char = text.charAt(at);
  if (char === words.towards) return readTowards(text, at, institution);
  return words.self.includes(char) ? matchAt(self, text, at)?.[0] : undefined;
}

/** 向本机关提出的: to the body itself, not to another. */
function readTowards(text: string, at: number, institution: string): string | undefined {
  const [whole, to] = matchAt(applied, text, at) ?? [];
  if (whole === undefined || to === undefined) return undefined;
  const bare = to.replace(office, '');
  const isSelf = selfOrEach.test(to) || (bare.length >= 2 && institution.includes(bare));
  return isSelf ? whole.replace(request, '') : undefined;
}
