import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import { useCall, useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { tellDone } from '../../kit/notice';
import { Sheet } from '../../kit/Page';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import { Waiting } from '../../kit/Waiting';
import { type OfficesDraft, officeProblems, officesOf } from '../setup/draft';
import { OfficeFields } from '../setup/OfficeFields';
import classes from './Settings.module.css';

type Offices = CallOutput<'settings.offices'>;

/** Names of the offices and the numbering of papers; the administrator changes them. */
export function OfficesSheet() {
  const offices = useCall('settings.offices', {});
  const { can } = useSigned();
  const writes = can('settings.write');
  return (
    <Sheet title="机关信息" aside={writes ? null : <span className={classes.quiet}>由管理员修改</span>}>
      {offices.error ? <Sentence>{offices.error.message}</Sentence> : null}
      {offices.data ? (
        <OfficesForm key={JSON.stringify(offices.data)} offices={offices.data} readOnly={!writes} />
      ) : (
        <Waiting lines={3} />
      )}
    </Sheet>
  );
}

function draftOf({ education, association, docPrefix, certificatePattern }: Offices): OfficesDraft {
  return {
    educationName: education.name,
    educationShort: education.short,
    associationName: association.name,
    associationShort: association.short,
    docPrefix,
    certificatePattern,
  };
}

function OfficesForm({ offices, readOnly }: { offices: Offices; readOnly: boolean }) {
  const stored = draftOf(offices);
  const [draft, setDraft] = useState(stored);
  const save = useRun('settings.setOffices');
  const problems = officeProblems(draft);
  const changed = JSON.stringify(draft) !== JSON.stringify(stored);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (Object.keys(problems).length > 0) return;
    save.run(officesOf(draft)).then(() => tellDone('机关信息已保存，之后的公文和证书按新的内容。'), shown);
  };
  return (
    <form onSubmit={submit} noValidate className={classes.narrow}>
      <OfficeFields offices={draft} problems={problems} onChange={setDraft} readOnly={readOnly} />
      {readOnly ? null : (
        <div className={classes.foot}>
          <Button variant="default" disabled={!changed} onClick={() => setDraft(stored)}>
            还原
          </Button>
          <Button type="submit" disabled={!changed} loading={save.busy}>
            保存机关信息
          </Button>
        </div>
      )}
    </form>
  );
}
