import { registerOf } from '../../../../src-main/domain/registers';
import { kindOf } from '../../../../src-main/domain/review/kinds';
import { useCall } from '../../../kit/api';
import { Empty } from '../../../kit/Empty';
import { Page } from '../../../kit/Page';
import { PageHead } from '../../../kit/PageHead';
import { Waiting } from '../../../kit/Waiting';
import { ImportPage } from '../../import/ImportPage';

/** 推荐表 of a round: its workbook goes into the register of the kind, and whom it names into the round. */
export function RecommendPage({ id }: { id: string }) {
  const { data: view, error } = useCall('round.view', { round: id });
  const kind = view && kindOf(view.round.kind);
  if (view && kind && registerOf(kind.register).place.imports)
    return <ImportPage register={kind.register} round={view} />;
  return (
    <Page head={<PageHead title="导入推荐表" />}>
      {error ? (
        <Empty what="这个轮次打不开" how={error.message} />
      ) : view ? (
        <Empty what="这类轮次不能导入推荐表" />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}
