import { useSigned } from '../../kit/app-state';
import { Page } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { ChoicesSheet } from './ChoicesSheet';
import { FontsSheet } from './FontsSheet';
import { KeySheet } from './KeySheet';
import { OfficesSheet } from './OfficesSheet';
import { SampleSheet } from './SampleSheet';
import { StorageSheet } from './StorageSheet';
import { UnitsSheet } from './UnitsSheet';

/** Offices, storage and sample data: what an office sets once and looks at seldom. */
export function SettingsPage() {
  const { can, version, host } = useSigned();
  const kind = host === 'electron' ? '桌面版' : '浏览器版';
  return (
    <Page head={<PageHead title="设置" note={`科普评审工作台 ${version}（${kind}）`} />}>
      <OfficesSheet />
      <StorageSheet />
      <KeySheet />
      <FontsSheet />
      {can('register.read') ? <ChoicesSheet /> : null}
      {can('round.read') ? <UnitsSheet /> : null}
      {can('register.write') ? <SampleSheet /> : null}
    </Page>
  );
}
