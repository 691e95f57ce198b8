import type { Candidate, Round } from '../../../../src-main/domain/review/model';

/** How a candidate is called where members judge: by its code alone where the round is blind. */
export function shownName({ intake }: Pick<Round, 'intake'>, { code, name }: Pick<Candidate, 'code' | 'name'>): string {
  return intake.blind ? `编号 ${code}` : `${code}　${name}`;
}
