import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { styleNonce } from '../kit/connect';
import { cssVariables, theme } from '../kit/theme';
import { Connection } from './Connection';
import { Phase } from './Phase';

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <Notifications position="bottom-center" limit={4} />
      <Router hook={useHashLocation}>
        <Connection>
          <Phase />
        </Connection>
      </Router>
    </MantineProvider>
  );
}
