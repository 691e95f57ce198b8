import { contentsOf, type Files, integrityOf, readPart } from './integrity';
import { MANIFEST, type Manifest, manifestSchema, SIGNATURE, signatureSchema } from './model';
import { drawChecks, reckoningChecks } from './recompute';
import { type Check, checked, unchecked } from './report';

/** Was this text signed with the private half of the key? Both base64url. */
export type IsSigned = (text: Uint8Array, publicKey: string, signature: string) => boolean;

export interface Report {
  /** null: the file has no manifest that can be read. */
  manifest: Manifest | null;
  /** The key that the file says it is signed with; null: it is not signed. */
  publicKey: string | null;
  checks: Check[];
  /** Everything was checked and agrees. */
  agrees: boolean;
}

const SIGNED = '清单的签名';

/** The signature by the key in the file, and that key against the one that the office has made known. */
function signatureCheck(
  files: Files,
  isSigned: IsSigned,
  expected: string | null,
): { key: string | null; check: Check } {
  const read = readPart(files.get(SIGNATURE), signatureSchema);
  if ('problem' in read)
    return { key: null, check: checked(SIGNATURE, SIGNED, [{ what: '签名', recorded: '有', computed: read.problem }]) };
  const { publicKey, signature } = read.value;
  const manifest = files.get(MANIFEST) ?? new Uint8Array();
  const genuine = isSigned(manifest, publicKey, signature);
  const other = expected !== null && expected.trim() !== publicKey;
  return {
    key: publicKey,
    check: checked(SIGNATURE, SIGNED, [
      ...(genuine ? [] : [{ what: '签名', recorded: '本文件的清单', computed: '签的不是这份清单，或签名已改动' }]),
      ...(other ? [{ what: '公钥', recorded: publicKey, computed: `给出的公钥是 ${expected.trim()}` }] : []),
    ]),
  };
}

function dataChecks(files: Files): Check[] {
  const read = contentsOf(files);
  if ('contents' in read) return [...drawChecks(read.contents), ...reckoningChecks(read.contents)];
  return [...read.unreadable, unchecked('抽取、汇总、拟定', '重算要用的内容读不出来，没有重算')];
}

/**
 * Checks a round file: the digest of every part, the signature, every draw replayed, the tally recomputed from the raw
 * marks, the selection recomputed. `expected`: the office's public key, where it is known; null: the file's own is used.
 */
export function verifyRoundFile(files: Files, isSigned: IsSigned, expected: string | null): Report {
  const read = readPart(files.get(MANIFEST), manifestSchema);
  const manifest = 'value' in read ? read.value : null;
  const listed =
    'value' in read
      ? integrityOf(files, read.value)
      : [checked(MANIFEST, '清单', [{ what: '内容', recorded: '能读', computed: read.problem }])];
  const { key, check } = signatureCheck(files, isSigned, expected);
  const checks = [check, ...listed, ...dataChecks(files)];
  return { manifest, publicKey: key, checks, agrees: checks.every(({ state }) => state === 'agrees') };
}
