import { useTranslation } from 'react-i18next';
import { describeError, invoke } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import './written-file.css';

/** Shows a written file in the system's file manager; a refusal is said. */
export function revealFile(file: string): void {
  invoke('settings.reveal', { file }).catch((error: unknown) =>
    toast({ text: describeError(error), tint: 'seal', stays: true }),
  );
}

/** Where a file was written, with the way to it. */
export function WrittenFile({ file }: { file: string }) {
  const { t } = useTranslation('jobs');
  return (
    <div className="written-file">
      <code className="written-file-path">{file}</code>
      <Button small icon="file" onPress={() => revealFile(file)}>
        {t('show')}
      </Button>
    </div>
  );
}
