import '../../api/no-eval';
import { hostPort } from '../../api/page-port';
import { serveStore } from '../attach';

// The store context of the Electron host: a hidden window that main alone starts and talks to.
serveStore(await hostPort());
