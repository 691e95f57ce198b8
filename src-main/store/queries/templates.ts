import { sampleValues } from '../../domain/honours/sample';
import { usualTemplate } from '../../domain/honours/shipped';
import { certificateValues } from '../../domain/honours/values';
import { officesOf } from '../reads/offices';
import { templatesOf } from '../reads/templates';
import type { Queries } from '../work';
import { certificateQueries } from './certificate';

export const templateQueries: Queries<'template.list' | 'template.sample'> = {
  'template.list': (read) => templatesOf(read),

  'template.sample': async (read, { about, sample }, context) => {
    const offices = await officesOf(read);
    const kind = usualTemplate(about);
    const issued = (await read.all('certificate')).filter(
      ({ voided, title }) => voided === null && usualTemplate(title) === kind,
    );
    const byLength = issued.toSorted((a, b) => [...a.holder].length - [...b.holder].length);
    const chosen = sample === 'longest' ? byLength.at(-1) : byLength[0];
    if (!chosen) return { values: sampleValues(about, sample, offices) };
    const facts = await certificateQueries['certificate.facts'](read, { certificates: [chosen.id] }, context);
    const [found] = facts.certificates;
    return { values: found ? certificateValues(found, offices) : sampleValues(about, sample, offices) };
  },
};
