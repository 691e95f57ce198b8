import { Select } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { registerOf } from '../../../src-main/domain/registers';
import { fieldLabel } from '../../../src-main/domain/registers/labels';
import { useCall } from '../../kit/api';
import { Sheet } from '../../kit/Page';
import { Sentence } from '../../kit/Sentence';
import { Waiting } from '../../kit/Waiting';
import { ChoicesForm } from './ChoicesForm';
import type { ChoiceList } from './choices';
import classes from './Settings.module.css';

const keyOf = ({ register, field }: ChoiceList): string => `${register}.${field}`;

/** Lists of a form by their registers, as a person looks for them. */
function groupsOf(lists: readonly ChoiceList[]) {
  const registers = [...new Set(lists.map(({ register }) => register))];
  return registers.map((name) => {
    const register = registerOf(name);
    const own = lists.filter((list) => list.register === name);
    const label = ({ field }: ChoiceList): string => `${register.label} · ${fieldLabel(register, field)}`;
    return { group: register.label, items: own.map((list) => ({ value: keyOf(list), label: label(list) })) };
  });
}

/** 选项: what forms, templates and imports offer where the office says what there is, list by list. */
export function ChoicesSheet() {
  const lists = useCall('choices.view', {});
  // The page is made anew when a list was changed: it comes back with the same list.
  const [picked, setPicked] = useSessionStorage({ key: 'kepu-choices', defaultValue: '' });
  const list = lists.data?.find((each) => keyOf(each) === picked) ?? lists.data?.[0];
  return (
    <Sheet title="选项" aside={<span className={classes.quiet}>表单、模板、导入和导出都按这里的选项</span>}>
      {lists.error && <Sentence>{lists.error.message}</Sentence>}
      {list ? (
        <>
          <Select
            label="修改哪一项的选项"
            className={classes.picker ?? ''}
            data={groupsOf(lists.data ?? [])}
            value={keyOf(list)}
            onChange={(key) => key && setPicked(key)}
            searchable
            allowDeselect={false}
          />
          <ChoicesForm key={`${keyOf(list)} ${list.rev}`} list={list} />
        </>
      ) : lists.error ? null : (
        <Waiting lines={5} />
      )}
    </Sheet>
  );
}
