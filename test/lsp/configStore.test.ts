import { describe, expect, it } from 'vitest';
import { engine } from '../support/check';
import { ConfigStore } from '../../server/lsp/configStore';

const known = { forms: ['2021'], codes: ['row-label'] };
const off = '{"severity": {"row-label": "off"}}';
const draft = 'file:///w/a.txt';

/** A store whose files are read when the test says so; each reading under way waits in `asked`. */
function storeOf(isWatched: boolean): {
  readonly store: ConfigStore;
  readonly asked: ((text: string | null) => void)[];
} {
  const asked: ((text: string | null) => void)[] = [];
  const store = new ConfigStore(known, engine);
  store.start(['file:///w'], () => new Promise((resolve) => asked.push(resolve)), isWatched);
  return { store, asked };
}

const severities = async (terms: ReturnType<ConfigStore['of']>): Promise<unknown> => (await terms)?.config.severities;

describe('the files .gouji.json that a server knows', () => {
  it('are read again where one changed while it was being read', async () => {
    const { store, asked } = storeOf(true);
    const before = store.of(draft);
    store.forget();
    asked[0]?.(null);
    expect(await before).toBeNull();
    const after = store.of(draft);
    asked[1]?.(off);
    expect(await severities(after)).toEqual({ 'row-label': 'off' });
  });

  it('are not taken back to what they were by an older reading that ends later', async () => {
    const { store, asked } = storeOf(true);
    const before = store.of(draft);
    store.forget();
    const after = store.of(draft);
    asked[1]?.(off);
    expect(await severities(after)).toEqual({ 'row-label': 'off' });
    asked[0]?.(null);
    await before;
    expect(await severities(store.of(draft))).toEqual({ 'row-label': 'off' });
  });

  it('are read once for all who ask at the same time, and are the same object while their text is', async () => {
    const { store, asked } = storeOf(true);
    const both = Promise.all([store.of(draft), store.of('file:///w/b.txt')]);
    asked[0]?.(off);
    const [one, other] = await both;
    expect(asked).toHaveLength(1);
    expect(other?.config).toBe(one?.config);
    store.forget();
    const again = store.of(draft);
    asked[1]?.(off);
    expect((await again)?.config).toBe(one?.config);
  });

  it('are read whenever they are asked for where nobody tells of changes', async () => {
    const { store, asked } = storeOf(false);
    const first = store.of(draft);
    asked[0]?.(off);
    expect(await severities(first)).toEqual({ 'row-label': 'off' });
    const second = store.of(draft);
    asked[1]?.(null);
    expect(await second).toBeNull();
  });
});
