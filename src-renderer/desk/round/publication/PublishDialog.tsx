import { Button, Group, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { documentNumber } from '../../../../src-main/domain/honours/numbering';
import { toPublish, toPublishLater } from '../../../../src-main/domain/review/awards';
import { kindOf } from '../../../../src-main/domain/review/kinds';
import { useCall, useRun } from '../../../kit/api';
import { useSigned } from '../../../kit/app-state';
import { DateField } from '../../../kit/field/DateField';
import { shown } from '../../../kit/run';
import type { RoundView } from '../view';
import { wordsOf } from '../words';
import { PublishPreview } from './PublishPreview';

interface Props {
  view: RoundView;
  /** 补充公布: those who were held when the others were published. */
  later?: boolean;
  onClose(): void;
}

/** 公布: the document's serial and date, batch and term; shows every record it will change before it does. */
export function PublishDialog({ view, later = false, onClose }: Props) {
  const { round, candidates } = view;
  const { noun, counter, act } = wordsOf(round.kind);
  const asks = kindOf(round.kind)?.asks ?? { validity: false, deadline: null };
  const { today } = useSigned();
  const offices = useCall('settings.offices', {});
  const publish = useRun('round.publish');
  const publishLater = useRun('round.publishLater');
  const [reason, setReason] = useState('');
  const [docSerial, setDocSerial] = useState<number | ''>('');
  const [date, setDate] = useState<string | null>(today);
  const [batch, setBatch] = useState(`${round.year}年`);
  const [validFrom, setValidFrom] = useState<string | null>(today);
  const [validTo, setValidTo] = useState<string | null>(null);
  const [deadline, setDeadline] = useState<string | null>(null);

  const going = later ? toPublishLater(candidates) : toPublish(candidates);
  const count = going.length;
  const held = candidates.filter((one) => one.result?.outcome === 'selected' && one.held !== null).length;
  const { deadline: wanted } = asks;
  const needsDeadline = wanted !== null && going.some(({ result }) => result?.level === wanted.level);
  const backwards = asks.validity && validFrom !== null && validTo !== null && validTo < validFrom;
  const number =
    docSerial === '' || date === null || !offices.data
      ? null
      : documentNumber(offices.data.docPrefix, Number(date.slice(0, 4)), docSerial);
  const dated = (!asks.validity || (validFrom !== null && validTo !== null)) && (!needsDeadline || deadline !== null);
  const complete = number !== null && dated && !backwards && batch.trim() !== '';
  const entered =
    complete && docSerial !== '' && date !== null
      ? {
          ...{ docSerial, date, batch: batch.trim() },
          validFrom: asks.validity ? validFrom : null,
          validTo: asks.validity ? validTo : null,
          deadline: needsDeadline ? deadline : null,
        }
      : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (entered === null) return;
    const on = { round: round.id, rev: round.rev, ...entered };
    const done = later ? publishLater.run({ ...on, reason: reason.trim() }) : publish.run(on);
    done.then(onClose).catch(shown);
  };

  return (
    <Modal opened onClose={onClose} title={later ? '补充公布' : `公布${act}`} size={720}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Group grow gap="sm" align="flex-start">
            <NumberInput
              label="发文序号"
              withAsterisk
              data-autofocus
              min={1}
              max={9999}
              allowDecimal={false}
              hideControls
              value={docSerial}
              onChange={(value) => setDocSerial(value === '' ? '' : Number(value))}
            />
            <DateField label="成文日期" withAsterisk value={date} onChange={setDate} />
            <TextInput
              label="批次"
              withAsterisk
              placeholder="如：2026年第二批"
              value={batch}
              onChange={(event) => setBatch(event.currentTarget.value)}
            />
          </Group>
          <Text role="status" aria-label="发文字号">
            发文字号：<strong>{number ?? '填写发文序号后显示'}</strong>
          </Text>
          {asks.validity && (
            <Group grow gap="sm" align="flex-start">
              <DateField label="有效期起" withAsterisk value={validFrom} onChange={setValidFrom} />
              <DateField
                label="有效期止"
                withAsterisk
                value={validTo}
                onChange={setValidTo}
                error={backwards ? '不能早于有效期起' : null}
              />
            </Group>
          )}
          {needsDeadline && <DateField label={wanted.label} withAsterisk value={deadline} onChange={setDeadline} />}
          {entered ? (
            <PublishPreview view={view} entered={entered} />
          ) : (
            <Text size="sm" c="dimmed">
              填写完整后，这里列出将要改动的每一条{noun}记录。
            </Text>
          )}
          {later && (
            <TextInput
              label="理由"
              withAsterisk
              description="暂缓事项的核实结果，会写入记录"
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {!later && held > 0 && (
            <Text size="sm">
              暂缓的 {held} {counter}不在其中。
            </Text>
          )}
          <Text size="sm" c="var(--warn)">
            公布后不能退回。差错由审核人员另行发文更正或撤销。
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button
              type="submit"
              disabled={entered === null || count === 0 || (later && [...reason.trim()].length < 2)}
              loading={publish.busy || publishLater.busy}
            >
              公布 {count} {counter}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
