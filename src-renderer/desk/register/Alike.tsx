import { Link } from 'wouter';
import type { CallOutput } from '../../../src-main/api/contract';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { Sentence } from '../../kit/Sentence';
import classes from './Register.module.css';

type Found = CallOutput<'record.alike'>;

/** Records that what is typed may be a second time, each a link; one that is the same cannot be registered beside it. */
export function Alike({ register: name, found }: { register: RegisterName; found: Found }) {
  const register = registerOf(name);
  if (found.length === 0) return null;
  const same = found.some((each) => each.same);
  return (
    <Sentence tone={same ? 'bad' : 'warn'}>
      {same ? `这${register.place.counter}${register.label}已经登记过：` : '可能与已登记的重复，请先看一看：'}
      <ul className={classes.alike}>
        {found
          .filter((each) => each.same || !same)
          .map(({ id, title, detail, archived }) => (
            <li key={id}>
              <Link href={`${register.place.path}/${id}`}>{title}</Link>
              <span>{[detail, archived ? '已归档' : ''].filter(Boolean).join('，')}</span>
            </li>
          ))}
      </ul>
    </Sentence>
  );
}
