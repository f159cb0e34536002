import { useState } from 'react';
import { useAsk, type Asks } from '../../app/asks.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { ExportDialog } from './export-dialog.tsx';
import { takeFile } from './import-store.ts';

/** The export dialog, and the way to the import from anywhere. */
export function Overlays() {
  const [wanted, setWanted] = useState<Asks['open-export'] | null>(null);
  useAsk('open-export', setWanted);
  useAsk('open-import', ({ files }) => {
    const [file] = files ?? [];
    if (file) void takeFile(file);
    navigate(formatRoute(['import']));
  });
  return wanted && <ExportDialog wanted={wanted} onClose={() => setWanted(null)} />;
}
