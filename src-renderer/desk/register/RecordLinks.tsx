import { Anchor } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import type { CallOutput } from '../../../src-main/api/contract';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { fieldLabel } from '../../../src-main/domain/registers/labels';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { Empty } from '../../kit/Empty';
import { Sentence } from '../../kit/Sentence';
import { Waiting } from '../../kit/Waiting';
import { askList } from './list';
import classes from './Register.module.css';

type Links = CallOutput<'record.links'>;
type Named = Links['absorbed'][number];
type Taking = CallOutput<'register.get'>['links'];

interface RecordLinksProps {
  register: RegisterName;
  id: string;
  /** Rounds and certificates that the record takes part in. */
  taking: Taking;
}

/** What a record refers to, what refers to it, and what it takes part in; a click opens it. */
export function RecordLinks({ register, id, taking }: RecordLinksProps) {
  const found = useCall('record.links', { register, id });
  const links = found.data;
  if (found.error) return <Sentence>{found.error.message}</Sentence>;
  if (!links) return <Waiting lines={4} />;
  if (taking.length + links.to.length + links.from.length + links.absorbed.length === 0)
    return <Empty what="还没有关联" how="它引用的、引用它的记录，参加过的轮次和获得的证书会列在这里。" />;
  return (
    <div className={classes.linkGroups}>
      {taking.length > 0 ? <Taken taking={taking} /> : null}
      {links.to.length > 0 ? (
        <section aria-label="引用的记录">
          <h3>引用的记录</h3>
          <ul className={classes.links}>
            {links.to.map((link) => (
              <li key={link.field}>
                <span className={classes.linkField}>{registerOf(register).fields[link.field]?.label}</span>
                <RecordLink register={link.register} record={link} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {links.from.map((group) => (
        <Referring key={`${group.register} ${group.field}`} group={group} id={id} />
      ))}
      {links.absorbed.length > 0 ? (
        <section aria-label="并入的记录">
          <h3>并入的记录（{links.absorbed.length}）</h3>
          <ul className={classes.links}>
            {links.absorbed.map((record) => (
              <li key={record.id}>
                <RecordLink register={register} record={record} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function RecordLink({ register, record }: { register: RegisterName; record: Named }) {
  return (
    <>
      <Link href={`${registerOf(register).place.path}/${record.id}`}>{record.title}</Link>
      {record.archived ? <span className={classes.archived}>已归档</span> : null}
    </>
  );
}

/** Records that refer to this one by one of their fields: the first of them, and the way to all. */
function Referring({ group, id }: { group: Links['from'][number]; id: string }) {
  const [, navigate] = useLocation();
  const register = registerOf(group.register);
  const field = fieldLabel(register, group.field);
  const title = `${register.label}（${field}）`;
  const seeAll = () => {
    const both = [true, false].map((value) => ({ field: 'archived', op: 'is' as const, value }));
    askList(group.register, [{ field: group.field, op: 'is', value: id }, ...(group.archived > 0 ? both : [])]);
    navigate(register.place.path);
  };
  return (
    <section aria-label={title}>
      <h3>
        {title} {group.count} {register.place.counter}
      </h3>
      <ul className={classes.links}>
        {group.first.map((record) => (
          <li key={record.id}>
            <RecordLink register={group.register} record={record} />
          </li>
        ))}
      </ul>
      <Anchor component="button" type="button" size="sm" onClick={seeAll}>
        全部查看
      </Anchor>
    </section>
  );
}

function Taken({ taking }: { taking: Taking }) {
  const { can } = useSigned();
  return (
    <section aria-label="轮次和证书">
      <h3>轮次和证书</h3>
      <ul className={classes.links}>
        {taking.map(({ kind, id, text }) => (
          <li key={`${kind} ${id}`}>
            {kind === 'certificate' ? (
              <Link href={`/certificates/${id}`}>{text}</Link>
            ) : can('round.read') ? (
              <Link href={`/rounds/${id}`}>{text}</Link>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
