import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { usualYear } from '../../../src-main/domain/annual/period';
import { dateText } from '../../../src-main/domain/calendar/written';
import { useCall, useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { Page, Sheet } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import { useSaveFile } from '../../kit/save';
import { Waiting } from '../../kit/Waiting';
import { DocumentButton } from '../official/DocumentButton';
import { YearSelect } from '../official/YearSelect';
import { AnnualTable } from './AnnualTable';

/** 年度报告: what a year of work comes to, and the ways to the workbook and to the report about it. */
export function AnnualPage() {
  const { today } = useSigned();
  const [year, setYear] = useState(() => usualYear(today));
  const report = useCall('annual.view', { year, today }, { keep: true });
  const make = useRun('annual.export');
  const save = useSaveFile();
  const { period } = report.data ?? {};
  const note = period
    ? `按年统计到${dateText(period.until)}，按学年取${period.school.label}，现状取今天的台账；各区县和评选结果在数据表里`
    : '正在统计';
  return (
    <Page
      head={
        <PageHead
          title={`${year}年十条举措落实情况`}
          note={note}
          more={
            <>
              <YearSelect w={120} aria-label="年度" year={year} onYear={setYear} />
              <Button
                variant="default"
                leftSection={<IconDownload size={17} aria-hidden />}
                loading={make.busy}
                onClick={() => make.run({ year }).then(save, shown)}
              >
                导出年度数据表
              </Button>
            </>
          }
          action={
            <DocumentButton about={{ text: 'annual', year }} variant="filled">
              拟制年度报告
            </DocumentButton>
          }
        />
      }
    >
      {report.error ? (
        <Sentence>{report.error.message}</Sentence>
      ) : report.data ? (
        <Sheet>
          <AnnualTable report={report.data} />
        </Sheet>
      ) : (
        <Waiting />
      )}
    </Page>
  );
}
