import '../../src-main/api/no-eval';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../kit/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
