import type { Reader } from '../work';

/** A number in use, and whose it is as a person calls it. */
interface UsedNumber {
  number: string;
  what: string;
  round: string | null;
  /** It stands in the register of documents. */
  issued: boolean;
}

/** Every document number that was given: to publications, amendments and issued documents, voided ones among them. */
export async function usedNumbers(read: Reader): Promise<UsedNumber[]> {
  const rounds = (await read.list('round')).flatMap(({ id, title, publication, amendments }) =>
    [publication?.docNumber, ...amendments.map(({ docNumber }) => docNumber)].flatMap((number) =>
      number ? [{ number, what: title, round: id, issued: false }] : [],
    ),
  );
  const issued = (await read.list('document')).flatMap(({ number, title, round }) =>
    number === '' ? [] : [{ number, what: title, round, issued: true }],
  );
  return [...rounds, ...issued];
}
