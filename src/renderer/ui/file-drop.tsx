import { DropZone, FileTrigger } from 'react-aria-components';
import { Button } from './button.tsx';
import './file-drop.css';

/** Takes files by dropping or by choosing; `accept` are endings such as `.csv`. */
export function FileDrop({
  label,
  hint,
  buttonText,
  accept,
  onFiles,
  isDisabled,
}: {
  label: string;
  hint?: string;
  buttonText: string;
  accept: readonly string[];
  onFiles: (files: File[]) => void;
  isDisabled?: boolean;
}) {
  return (
    <DropZone
      className="file-drop"
      aria-label={label}
      isDisabled={isDisabled ?? false}
      onDrop={(event) => {
        const files = event.items.filter((item) => item.kind === 'file');
        void Promise.all(files.map((item) => item.getFile())).then(onFiles);
      }}
    >
      <p className="file-drop-label">{label}</p>
      {hint && <p className="muted">{hint}</p>}
      <FileTrigger
        acceptedFileTypes={accept}
        onSelect={(files) => files && onFiles(Array.from(files))}
      >
        <Button icon="file" isDisabled={isDisabled ?? false}>
          {buttonText}
        </Button>
      </FileTrigger>
    </DropZone>
  );
}
