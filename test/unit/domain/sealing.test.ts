import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src-main/domain/entry';
import type { Fault, Json } from '../../../src-main/domain/fault';
import { openChanges, resealEntry, sealChanges } from '../../../src-main/domain/sealing/changes';
import { createCodec, looksSealed } from '../../../src-main/domain/sealing/codec';
import { opened, sealedFields, sealRow } from '../../../src-main/domain/sealing/rows';

const KEY = '0f'.repeat(32);
const codec = createCodec(KEY);
const other = createCodec('f0'.repeat(32));
const PHONE = '13987654321';

describe('a sealed value', () => {
  test('does not come back as it was, or gives away its text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean()), (value) => {
        const sealed = codec.seal('phone', value);
        expect(looksSealed(sealed)).toBe(true);
        expect(codec.open(sealed)).toEqual(value);
      }),
    );
    expect(codec.seal('phone', PHONE)).not.toContain(PHONE);
  });

  test('of the same kind differs from time to time: an import repeated would change every row', () => {
    expect(createCodec(KEY).seal('phone', PHONE)).toBe(codec.seal('phone', PHONE));
    expect(codec.seal('idNumber', PHONE)).not.toBe(codec.seal('phone', PHONE));
    expect(codec.seal('phone', '13987654322').slice(12, 40)).not.toBe(codec.seal('phone', PHONE).slice(12, 40));
  });

  test('opens with another key, or as another kind, or after it was altered', () => {
    const sealed = codec.seal('phone', PHONE);
    expect(other.open(sealed)).toBe(sealed);
    const renamed = sealed.replace(':phone:', ':idNumber:');
    expect(codec.open(renamed)).toBe(renamed);
    const altered = `${sealed.slice(0, 50)}${sealed[50] === 'A' ? 'B' : 'A'}${sealed.slice(51)}`;
    expect(codec.open(altered)).toBe(altered);
  });

  test('is taken for sealed when a person typed something like it', () => {
    const typed = `kepu1:phone:${'A'.repeat(60)}`;
    expect(codec.open(typed)).toBe(typed);
    expect(codec.open(codec.seal('phone', typed))).toBe(typed);
    expect(codec.open(codec.seal('phone', codec.seal('phone', PHONE)))).toBe(codec.seal('phone', PHONE));
  });
});

const row = (values: { [key: string]: Json }): Json => ({ id: 'expert-1', rev: 1, status: 'active', values });
const entryOf = (changes: Entry['changes'], result: Json): Entry => ({
  seq: 1,
  id: 'c-1',
  format: 3,
  at: '2026-11-01T00:00:00.000Z',
  actor: { id: 'u', name: '甲', role: 'staff' },
  command: 'import.store',
  reason: null,
  changes,
  result,
  prev: '0'.repeat(64),
  hash: '',
});

describe('a row', () => {
  test('keeps a sensitive field in plain text, or seals one that is not', () => {
    expect(sealedFields('expert').map(([field]) => field)).toContain('phone');
    expect(sealedFields('round')).toEqual([]);
    const plain = row({ name: '冉𬭚', phone: PHONE });
    const sealed = sealRow(codec, 'expert', plain) as { values: { name: string; phone: string } };
    expect(sealed.values.name).toBe('冉𬭚');
    expect(looksSealed(sealed.values.phone)).toBe(true);
    expect(opened(codec, sealed as Json)).toEqual(plain);
    expect(sealRow(null, 'expert', row({ name: '甲', phone: null }))).toEqual(row({ name: '甲', phone: null }));
  });

  test('of a saved view keeps the number that is looked for', () => {
    const view = {
      id: 'view-1',
      rev: 1,
      register: 'expert',
      search: PHONE,
      filters: [
        { field: 'phone', op: 'contains', value: PHONE },
        { field: 'name', op: 'contains', value: '冉' },
      ],
    };
    const sealed = sealRow(codec, 'view', view);
    expect(JSON.stringify(sealed)).not.toContain(PHONE);
    expect(JSON.stringify(sealed)).toContain('冉');
    expect(opened(codec, sealed)).toEqual(view);
  });

  test('is stored or read without the key, as if there were nothing to hide', () => {
    const sealed = sealRow(codec, 'expert', row({ phone: PHONE }));
    for (const work of [() => sealRow(null, 'expert', row({ phone: PHONE })), () => opened(null, sealed)])
      expect(work).toThrow(expect.objectContaining({ code: 'key.closed' }) as Fault);
  });
});

describe('an entry', () => {
  const typed = { phone: '139 8765 4321', name: '甲 ' };
  const changes = [
    { table: 'expert', key: 'expert-1', before: null, after: row({ name: '甲', phone: PHONE }), typed },
    { table: 'expert', key: 'expert-2', before: row({ phone: PHONE }), after: null },
    { table: 'mapping', key: 'expert:手机', before: null, after: { id: 'expert:手机', rev: 1, field: 'phone' } },
  ];

  test('keeps what was typed into a sensitive cell, or loses it for the history', () => {
    const sealed = sealChanges(codec, changes);
    const text = JSON.stringify(sealed);
    expect(text).not.toContain(PHONE);
    expect(text).not.toContain('8765');
    expect(text).toContain('甲 ');
    expect(openChanges(codec, sealed)).toEqual(changes);
  });

  test('of before is sealed only in part, or twice', () => {
    const [first, ...others] = changes;
    const old = entryOf([{ ...first, typed: undefined } as (typeof changes)[0], ...others], {
      added: 1,
      typed: { 'expert-1': typed },
    });
    const sealed = resealEntry(codec, old);
    expect(JSON.stringify(sealed)).not.toMatch(/13987654321|8765/);
    expect(JSON.stringify(sealed)).toContain('甲 ');
    expect(resealEntry(codec, sealed)).toEqual(sealed);
  });
});

// Who objects to whom lies readable in the journal, which everybody may copy.
test('the words of an objection stay readable where they are stored', () => {
  const row = { id: 'o1', round: 'r1', objector: '李静', content: '王某与评委同单位', refusal: null };
  const stored = sealRow(codec, 'objection', row);
  expect(stored).toMatchObject({ id: 'o1', round: 'r1', refusal: null });
  expect(JSON.stringify(stored)).not.toMatch(/李静|王某/);
  expect(opened(codec, stored)).toEqual(row);
});
