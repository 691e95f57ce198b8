import { Sheet } from '../../../kit/Page';
import { PaperButton } from '../../papers/PaperButton';
import lines from '../lines.module.css';
import type { RoundView } from '../view';

/** The certificates of the round, each to be opened on its own. */
export function Awards({ view }: { view: RoundView }) {
  if (view.certificates.length === 0) return null;
  return (
    <Sheet title="证书" aside={<span className={lines.dim}>{view.certificates.length} 份</span>}>
      <table className={lines.lines} aria-label="本轮次证书">
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">获证对象</th>
            <th scope="col">签发日期</th>
            <th scope="col">状态</th>
            <th scope="col" aria-label="操作" />
          </tr>
        </thead>
        <tbody>
          {view.certificates
            .toSorted((a, b) => a.seq - b.seq)
            .map((certificate) => (
              <tr key={certificate.id}>
                <td data-tight data-struck={certificate.voided ? true : undefined}>
                  {certificate.number}
                </td>
                <td data-struck={certificate.voided ? true : undefined}>{certificate.holder}</td>
                <td data-tight>{certificate.issuedOn}</td>
                <td data-tight={certificate.voided ? undefined : true}>
                  {certificate.voided ? `已作废：${certificate.voided.reason}` : '有效'}
                </td>
                <td data-tight>
                  {certificate.voided === null && (
                    <PaperButton view={view} paper="certificates" certificate={certificate} />
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </Sheet>
  );
}
