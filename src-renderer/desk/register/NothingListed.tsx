import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { useSigned } from '../../kit/app-state';
import { Empty } from '../../kit/Empty';
import { Waiting } from '../../kit/Waiting';

interface NothingListedProps {
  register: RegisterName;
  filtered: boolean;
  /** The list has been read. */
  ready: boolean;
  onNew: () => void;
}

/** Why a list is empty, and the first step. */
export function NothingListed({ register: name, filtered, ready, onNew }: NothingListedProps) {
  const { can } = useSigned();
  const [, navigate] = useLocation();
  const register = registerOf(name);
  const place = registerOf(name).place;
  if (!ready) return <Waiting lines={8} />;
  if (filtered) return <Empty what={`没有符合条件的${register.label}`} how="换一个搜索词，或者去掉上面的筛选条件。" />;
  if (!can('register.write'))
    return <Empty what={`还没有登记${register.label}`} how="由经办登记或导入后，会列在这里。" />;
  return (
    <Empty
      what={`还没有登记${register.label}`}
      how={place.imports ? '报来的工作簿可以整本导入，先预览、再写入；也可以逐个登记。' : '可以逐个登记。'}
    >
      {place.imports ? <Button onClick={() => navigate(`${place.path}/import`)}>导入工作簿</Button> : null}
      <Button variant="default" onClick={onNew}>
        登记{register.label}
      </Button>
    </Empty>
  );
}
