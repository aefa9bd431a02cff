import { expect, it } from 'vitest';
import { shortAddress } from '../../scripts/vscode/door.mjs';

it('a short address leads to the long one, and nothing beside it does', async () => {
  const steps: (() => unknown)[] = [];
  const long = `http://127.0.0.1:1/?tkn=${'0'.repeat(32)}&folder=/a&payload=[]`;
  const short = await shortAddress({ add: (step) => void steps.push(step) }, long);
  expect(short).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{8}$/);
  const { status, headers } = await fetch(short, { redirect: 'manual' });
  expect([status, headers.get('location')]).toEqual([302, long]);
  for (const other of [new URL('/', short).href, `${short}x`, `${short}/..`])
    expect((await fetch(other, { redirect: 'manual' })).status, other).toBe(404);
  for (const step of steps) step();
  await expect(fetch(short, { redirect: 'manual' })).rejects.toThrow();
});
