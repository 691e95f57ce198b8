import { Redirect, Route, Switch } from 'wouter';
import { REGISTER_NAMES, registerOf } from '../../../src-main/domain/registers';
import { useSigned } from '../../kit/app-state';
import { AnnualPage } from '../annual/AnnualPage';
import { CertificatesPage } from '../certificates/CertificatesPage';
import { HomePage } from '../home/HomePage';
import { ImportPage } from '../import/ImportPage';
import { JournalPage } from '../journal/JournalPage';
import { FigurePage } from '../measures/FigurePage';
import { MeasurePage } from '../measures/MeasurePage';
import { DocumentsPage } from '../official/DocumentsPage';
import { NewDocumentPage } from '../official/NewDocumentPage';
import { TextPage } from '../official/TextPage';
import { TextsPage } from '../official/TextsPage';
import { OverprintPage } from '../overprint/OverprintPage';
import { RegisterPage } from '../register/RegisterPage';
import { RecommendPage } from '../round/application/RecommendPage';
import { RoundPage } from '../round/RoundPage';
import { RoundsPage } from '../round/RoundsPage';
import { SettingsPage } from '../settings/SettingsPage';
import { DesignerPage } from '../templates/DesignerPage';
import { TemplatesPage } from '../templates/TemplatesPage';
import { UsersPage } from '../users/UsersPage';
import { VerifyPage } from '../verify/VerifyPage';
import { Navigation } from './Navigation';
import { OfficeChoices } from './OfficeChoices';
import classes from './Shell.module.css';
import { SkipToPage } from './SkipToPage';
import { TopBar } from './TopBar';
import { useIdleTouch } from './useIdleTouch';

const importRoutes = REGISTER_NAMES.filter((name) => registerOf(name).place.imports).map((name) => (
  <Route key={`${name} import`} path={`${registerOf(name).place.path}/import`}>
    <ImportPage key={name} register={name} />
  </Route>
));

const registerRoutes = REGISTER_NAMES.map((name) => (
  <Route key={name} path={`${registerOf(name).place.path}/:id?`}>
    {({ id }) => <RegisterPage key={name} register={name} id={id ?? null} />}
  </Route>
));

/** The frame: navigation at the left, who is at work at the top, the page in the rest. */
export function Shell() {
  const { can } = useSigned();
  useIdleTouch();
  return (
    <div className={classes.shell}>
      <SkipToPage />
      <Navigation />
      <TopBar />
      <OfficeChoices>
        <Switch>
          <Route path="/" component={HomePage} />
          {can('register.read') ? (
            <Route path="/measures/:number">
              {({ number }) => <MeasurePage key={number} number={Number(number)} />}
            </Route>
          ) : null}
          {can('register.read') ? (
            <Route path="/figures/:name/:group?">
              {({ name, group }) => <FigurePage name={name} group={group ?? null} />}
            </Route>
          ) : null}
          {can('register.write') ? importRoutes : null}
          {can('register.read') ? registerRoutes : null}
          {can('round.read') ? <Route path="/rounds" component={RoundsPage} /> : null}
          {can('round.run') ? (
            <Route path="/rounds/:id/recommend">{({ id }) => <RecommendPage id={id} />}</Route>
          ) : null}
          {can('round.read') ? <Route path="/rounds/:id">{({ id }) => <RoundPage id={id} />}</Route> : null}
          {can('register.read') ? (
            <Route path="/certificates/:id?">{({ id }) => <CertificatesPage key={id} id={id ?? null} />}</Route>
          ) : null}
          {can('register.read') ? <Route path="/annual" component={AnnualPage} /> : null}
          {can('paper.make') ? <Route path="/documents/new" component={NewDocumentPage} /> : null}
          {can('register.read') ? (
            <Route path="/documents/:id?">{({ id }) => <DocumentsPage key={id} id={id ?? null} />}</Route>
          ) : null}
          {can('register.read') ? <Route path="/texts" component={TextsPage} /> : null}
          {can('register.read') ? <Route path="/texts/:id">{({ id }) => <TextPage id={id} />}</Route> : null}
          {can('register.read') ? <Route path="/templates" component={TemplatesPage} /> : null}
          {can('register.read') ? <Route path="/templates/:id">{({ id }) => <DesignerPage id={id} />}</Route> : null}
          {can('register.read') ? <Route path="/overprint" component={OverprintPage} /> : null}
          {can('register.read') ? <Route path="/verify" component={VerifyPage} /> : null}
          {can('settings.read') ? <Route path="/settings" component={SettingsPage} /> : null}
          {can('user.manage') ? <Route path="/users" component={UsersPage} /> : null}
          {can('journal.read') ? <Route path="/journal" component={JournalPage} /> : null}
          <Route>
            <Redirect to="/" replace />
          </Route>
        </Switch>
      </OfficeChoices>
    </div>
  );
}
