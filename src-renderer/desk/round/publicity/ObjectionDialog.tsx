import { Button, Checkbox, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Candidate, Publicity } from '../../../../src-main/domain/review/model';
import { objectionRefusal } from '../../../../src-main/domain/review/publicity';
import { useRun } from '../../../kit/api';
import { useSigned } from '../../../kit/app-state';
import { DateField } from '../../../kit/field/DateField';
import { shown } from '../../../kit/run';
import { Sentence } from '../../../kit/Sentence';

interface Props {
  round: string;
  publicity: Publicity;
  /** Those who are made public. */
  candidates: readonly Candidate[];
  onClose(): void;
}

/** Takes down an objection and says at once whether the rules accept it. */
export function ObjectionDialog({ round, publicity, candidates, onClose }: Props) {
  const { today } = useSigned();
  const [candidate, setCandidate] = useState<string | null>(null);
  const [receivedOn, setReceivedOn] = useState<string | null>(today);
  const [objector, setObjector] = useState('');
  const [written, setWritten] = useState(true);
  const [evidence, setEvidence] = useState(false);
  const [aboutScoreOnly, setAboutScoreOnly] = useState(false);
  const [content, setContent] = useState('');
  const add = useRun('objection.add');
  const complete = candidate !== null && receivedOn !== null && content.trim() !== '';
  const refusal =
    receivedOn === null
      ? null
      : objectionRefusal({ objector, written, evidence, aboutScoreOnly, receivedOn }, publicity);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (candidate === null || receivedOn === null || !complete) return;
    add
      .run({ round, candidate, receivedOn, objector, written, evidence, aboutScoreOnly, content: content.trim() })
      .then(onClose)
      .catch(shown);
  };
  return (
    <Modal opened onClose={onClose} title="登记异议" size={560}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Select
            label="涉及对象"
            withAsterisk
            searchable
            data-autofocus
            data={candidates.map(({ id, name }) => ({ value: id, label: name }))}
            value={candidate}
            onChange={setCandidate}
          />
          <Group grow gap="sm" align="flex-start">
            <DateField label="收到日期" withAsterisk value={receivedOn} onChange={setReceivedOn} />
            <TextInput
              label="异议人（实名）"
              maxLength={60}
              value={objector}
              onChange={(event) => setObjector(event.currentTarget.value)}
            />
          </Group>
          <Group gap="lg">
            <Checkbox
              label="书面提出"
              checked={written}
              onChange={(event) => setWritten(event.currentTarget.checked)}
            />
            <Checkbox
              label="有证据或线索"
              checked={evidence}
              onChange={(event) => setEvidence(event.currentTarget.checked)}
            />
            <Checkbox
              label="只对评分高低有意见"
              checked={aboutScoreOnly}
              onChange={(event) => setAboutScoreOnly(event.currentTarget.checked)}
            />
          </Group>
          <Textarea
            label="异议内容"
            withAsterisk
            autosize
            minRows={3}
            maxRows={8}
            maxLength={2000}
            value={content}
            onChange={(event) => setContent(event.currentTarget.value)}
          />
          <Sentence tone="hint">{refusal ?? '符合受理条件，将予受理，处理完才能公布。'}</Sentence>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button type="submit" disabled={!complete} loading={add.busy}>
              登记异议
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
