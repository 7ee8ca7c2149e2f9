import './theme/index.js';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.js';
import { startI18n } from './i18n/language.js';
import { router } from './router.js';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

// A browser may keep a page whole and show it at once when somebody goes back, also after signing out.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) window.location.reload();
});

startI18n().then(
  () =>
    createRoot(place).render(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </StrictMode>,
    ),
  // The words did not arrive: the page itself has one sentence for that.
  () => document.getElementById('without-words')?.removeAttribute('hidden'),
);
