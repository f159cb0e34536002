import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/class-names.ts';
import type { TextEdit } from './field-completion.ts';
import type { TextFault, TextFix } from './text-faults.ts';

/** What is wrong with a text, with buttons that mend it. */
export function TextFaults({
  id,
  faults,
  onFix,
}: {
  id: string;
  faults: readonly TextFault[];
  onFix: (edit: TextEdit) => void;
}) {
  const { t } = useTranslation('templates');
  if (faults.length === 0) return null;
  return (
    <ul id={id} className="tpl-faults">
      {faults.map((fault, index) => (
        <li
          // Faults have no identity beyond their place in the text.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          className={classes('tpl-fault', fault.isGrave && 'tpl-fault-grave')}
        >
          <span>{faultText(t, fault)}</span>
          {fault.fixes.map((fix) => (
            <Button key={fixText(t, fix)} kind="link" small onPress={() => onFix(fix.edit)}>
              {fixText(t, fix)}
            </Button>
          ))}
        </li>
      ))}
    </ul>
  );
}

function faultText(t: TFunction<'templates'>, { kind, mark, typed }: TextFault): string {
  if (kind === 'particle') return t('editor.particleWarn', { mark, typed });
  return t(`editor.fault.${kind}`, { mark });
}

function fixText(t: TFunction<'templates'>, fix: TextFix): string {
  if (fix.kind === 'near') return t('editor.fixNear', { label: fix.label });
  if (fix.kind === 'particle') return t('editor.fixParticle', { pair: fix.pair });
  return t(fix.kind === 'close' ? 'editor.fixClose' : 'editor.fixRemove');
}
