import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { NewSource } from '../../../../src-main/api/contract/certificates';
import { askedFields } from '../../../../src-main/domain/honours/issue';
import { byNumber } from '../../../../src-main/domain/honours/numbering';
import { usualCode } from '../../../../src-main/domain/honours/shipped';
import { useCall, useRun } from '../../../kit/api';
import { useSigned } from '../../../kit/app-state';
import { useAttempt } from '../../../kit/attempt';
import { DialogFoot } from '../../../kit/DialogFoot';
import { DateField } from '../../../kit/field/DateField';
import { shownCount } from '../../../kit/fieldText';
import { Sentence } from '../../../kit/Sentence';
import { TemplateChoice, useTemplateChoice } from '../../papers/useTemplateChoice';
import { BatchDialog } from '../batch/BatchDialog';
import { CheckReport } from '../batch/CheckReport';
import { useBatchCheck } from '../batch/useBatchCheck';
import { FillTable } from './FillTable';
import { type Columns, filled, type Said } from './fill';

interface Props {
  title: string;
  /** Template that suits best, by a title. */
  suits: string;
  columns: Columns;
  count: number;
  /** Where the records come from, with what is said of them. */
  sourceOf(issue: NewSource['issue']): NewSource;
  onClose(): void;
  /** Above the rest: the choice of a file. */
  children?: ReactNode;
}

/** 签发证书: each record its certificate, looked at as a whole before any number is used; then the batch is made. */
export function IssueDialog({ title, suits, columns, count, sourceOf, onClose, children }: Props) {
  const { today } = useSigned();
  const { wish: choice, template, chosen, overprint, lists } = useTemplateChoice(suits);
  const [said, setSaid] = useState<Said>({});
  const [typed, setCode] = useState<string | null>(null);
  const [issuedOn, setIssuedOn] = useState<string | null>(today);
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const [validTo, setValidTo] = useState<string | null>(null);
  const [issued, setIssued] = useState<ReadonlySet<string> | null>(null);
  const { fault, attempt } = useAttempt();
  const [asked, setAsked] = useState<string | null>(null);
  const kept = useCall('certificate.list', {}, { enabled: issued !== null });
  const issue = useRun('certificate.issue', { quiet: true });

  const code = typed ?? usualCode(chosen?.use ?? '');
  const fields = chosen ? askedFields(chosen) : [];
  const { fill, open } = filled(fields, said, columns);
  const ready = chosen !== null && count > 0 && open.length === 0 && issuedOn !== null && code.trim() !== '';
  const of = sourceOf({ code: code.trim() || '-', issuedOn: issuedOn ?? today, validFrom, validTo, fill });
  const wish = { of, template, overprint };
  const key = JSON.stringify(wish);
  const check = useBatchCheck(ready && asked === key ? wish : null);
  const found = asked === key ? check.found : null;

  const issuing = issue.busy || issued !== null;
  const carryOut = () => attempt(async () => setIssued(new Set((await issue.run({ of })).certificates)));
  // The list may be that of before, for a moment.
  const certificates = (kept.data ?? []).filter(({ id }) => issued?.has(id));
  if (issued && certificates.length === issued.size) {
    return <BatchDialog certificates={certificates.toSorted(byNumber)} first={choice} onClose={onClose} />;
  }
  return (
    <Modal opened size={820} onClose={issuing ? () => undefined : onClose} title={title}>
      <Stack gap="md">
        {children}
        <Group grow align="flex-end">
          <TemplateChoice lists={lists} />
        </Group>
        <Group grow align="flex-start">
          <DateField label="签发日期" withAsterisk value={issuedOn} onChange={setIssuedOn} />
          <DateField label="有效期（聘期）起" value={validFrom} onChange={setValidFrom} />
          <DateField label="有效期（聘期）止" value={validTo} onChange={setValidTo} />
          <TextInput
            label="编号里的类别"
            withAsterisk
            maxLength={20}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        </Group>
        {count > 0 && <FillTable asked={fields} columns={columns} said={said} onSaid={setSaid} />}
        {ready && asked === key && <CheckReport check={check} />}
        {fault && <Sentence>{fault.message}</Sentence>}
        <DialogFoot
          note={
            open.length > 0 && count > 0
              ? `还要确定：${open.join('、')}`
              : '签发时按顺序连续编号并登记；签发后不能删除，只能作废。'
          }
        >
          <Button variant={found ? 'default' : 'filled'} disabled={!ready || check.busy} onClick={() => setAsked(key)}>
            检查
          </Button>
          {found && (
            <Button disabled={found.problems.count > 0} loading={issuing} onClick={() => void carryOut()}>
              {`签发并登记 ${shownCount(count)} 份`}
            </Button>
          )}
        </DialogFoot>
      </Stack>
    </Modal>
  );
}
