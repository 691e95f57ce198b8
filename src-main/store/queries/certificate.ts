import { byNumber } from '../../domain/honours/numbering';
import { comparisonKey } from '../../domain/identity/text';
import { registerNamed, registerOf } from '../../domain/registers';
import type { Field, Register, RegisterRecord } from '../../domain/registers/define';
import { personFile } from '../../domain/registers/person-file';
import { formatValue, type Names } from '../../domain/registers/values';
import type { Certificate } from '../../domain/review/model';
import { nextNumbers } from '../reads/numbers';
import { officesOf } from '../reads/offices';
import { requireRecords } from '../reads/records';
import { namesIn, referredBy } from '../reads/referred';
import type { Queries, Reader } from '../work';

type CertificateQuery =
  | 'certificate.list'
  | 'certificate.facts'
  | 'certificate.columns'
  | 'certificate.subjects'
  | 'certificate.plan';

/** What may stand on a certificate: nothing personal, and no long text. */
const shownFields = (register: Register): [string, Field][] =>
  Object.entries(register.fields).filter(([, field]) => !field.sensitive && field.type !== 'longText');

async function named(read: Reader, register: Register, records: readonly RegisterRecord[]): Promise<Names> {
  return namesIn(
    register,
    records.map(({ values }) => values),
    await referredBy(read, register),
  );
}

/** Whom a certificate is about, for those that one person or unit was given: its record, else its holder's name. */
const holderKey = ({ subject, holder }: Pick<Certificate, 'subject' | 'holder'>): string =>
  subject === null ? `name ${comparisonKey(holder)}` : `${subject.register} ${subject.id}`;

export const certificateQueries: Queries<CertificateQuery> = {
  'certificate.list': async (read, { search, holder }) => {
    const titles = new Map((await read.all('round')).map(({ id, title }) => [id, title]));
    const wanted = comparisonKey(search);
    const all = await read.all('certificate');
    const of = all.find(({ id }) => id === holder);
    return all
      .filter((certificate) => holder === null || (of !== undefined && holderKey(certificate) === holderKey(of)))
      .map((certificate) => ({ ...certificate, roundTitle: titles.get(certificate.round ?? '') ?? '' }))
      .filter(({ number, holder, title, roundTitle }) =>
        [number, holder, title, roundTitle].some((text) => comparisonKey(text).includes(wanted)),
      )
      .sort((a, b) => b.year - a.year || byNumber(a, b));
  },

  'certificate.columns': async (read, { register: name, ids }) => {
    const register = registerOf(name);
    const records: RegisterRecord[] = await requireRecords(read, name, ids.slice(0, 50));
    const names = await named(read, register, records);
    const columns = shownFields(register).map(([key, field]) => {
      const filled = records.find(({ values }) => (values[key] ?? null) !== null);
      return { key, title: field.label, sample: formatValue(field, filled?.values[key] ?? null, names) };
    });
    return { columns, holder: register.title[0] ?? null };
  },

  'certificate.subjects': async (read, { register: name, ids }) => {
    const register = registerOf(name);
    const records: RegisterRecord[] = await requireRecords(read, name, ids);
    const names = await named(read, register, records);
    const fields = shownFields(register);
    return records.map(({ id, values }) => ({
      subject: personFile(register, id, values, registerNamed),
      values: Object.fromEntries(fields.map(([key, field]) => [key, formatValue(field, values[key] ?? null, names)])),
    }));
  },

  'certificate.plan': async (read, { code, issuedOn, holders }) => {
    const offices = await officesOf(read);
    const year = Number(issuedOn.slice(0, 4));
    const { numbers } = await nextNumbers(read, offices.certificatePattern, year, code, holders.length);
    const keyOf = (one: Pick<Certificate, 'subject' | 'holder' | 'title'>) =>
      `${holderKey(one)} ${comparisonKey(one.title)}`;
    const given = new Set(
      (await read.all('certificate')).filter(({ voided, year: of }) => voided === null && of === year).map(keyOf),
    );
    const repeated = holders.flatMap((one, index) => {
      const key = keyOf(one);
      const again = given.has(key);
      // The same name twice in one list is to be looked at as well.
      given.add(key);
      return again ? [index] : [];
    });
    return { offices, numbers: numbers.map(({ number }) => number), repeated };
  },

  'certificate.facts': async (read, { certificates: ids }) => {
    const offices = await officesOf(read);
    const rounds = new Map((await read.all('round')).map((round) => [round.id, round]));
    const found = (await read.getMany('certificate', ids)).filter((row) => row !== undefined);
    const certificates = found
      .toSorted(byNumber)
      .map(({ id, number, holder, title, issuedOn, validFrom, validTo, round: of, fields, voided }) => {
        const round = rounds.get(of ?? '');
        return {
          ...{ id, number, holder, title, issuedOn, fields },
          validFrom: validFrom ?? round?.publication?.validFrom ?? null,
          validTo: validTo ?? round?.publication?.validTo ?? null,
          round: round?.title ?? '',
          docNumber: round?.publication?.docNumber ?? '',
          batch: round?.publication?.batch ?? '',
          voided: voided !== null,
        };
      });
    return { offices, certificates };
  },
};
