import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paperKind, type LabelSheet, type Shift } from '../../../shared/paper.ts';
import { describeError, useSend } from '../../api.ts';
import { WrittenFile } from '../../app/written-file.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toast.tsx';
import { SavedField } from '../settings/saved-field.tsx';
import type { SectionProps } from '../settings/section.tsx';
import { decimalWithin } from './decimal.ts';
import { paperOptions } from './paper-options.ts';

const farthest = 20;
/** Half a millimetre a press: what an eye can see. */
const step = 0.5;
const unmoved: Shift = { x: 0, y: 0 };

const withSign = (mm: number): string => (mm > 0 ? `+${mm}` : String(mm)).replace('-', '−');

/** How far print is moved on each paper, and the page that tells how far it has to be. */
export function Position({
  settings,
  save,
  sheets,
}: SectionProps & { sheets: readonly LabelSheet[] }) {
  const { t } = useTranslation('paper');
  const [paper, setPaper] = useState<string>(settings.envelope);
  const options = paperOptions(t, sheets);
  const known = options.some(({ value }) => value === paper) ? paper : 'a4';
  const shift = settings.shifts[known] ?? unmoved;
  const moved = options.filter(({ value }) => settings.shifts[value]);

  function move(part: Partial<Shift>) {
    const next = { ...shift, ...part };
    const { [known]: _, ...others } = settings.shifts;
    const isMoved = next.x !== 0 || next.y !== 0;
    return save({ shifts: isMoved ? { ...others, [known]: next } : others });
  }
  const by = (axis: 'x' | 'y', mm: number) => {
    const value = Math.round((shift[axis] + mm) * 100) / 100;
    if (Math.abs(value) <= farthest) void move({ [axis]: value });
  };
  const field = (axis: 'x' | 'y') => (
    <SavedField
      key={`${known}-${axis}`}
      label={t(`position.${axis}`)}
      className="paper-mm"
      value={String(shift[axis])}
      check={(text) =>
        decimalWithin(text, -farthest, farthest) === null
          ? t('position.range', { most: farthest })
          : null
      }
      onSave={(text) => move({ [axis]: decimalWithin(text, -farthest, farthest) ?? 0 })}
    />
  );

  return (
    <div className="paper-part">
      <h3>{t('position.title')}</h3>
      <p className="muted">{t('position.hint')}</p>
      <div className="paper-position">
        <Select label={t('position.paper')} value={known} options={options} onChange={setPaper} />
        <div className="paper-axis">
          {field('x')}
          <IconButton small icon="left" label={t('position.left')} onPress={() => by('x', -step)} />
          <IconButton
            small
            icon="right"
            label={t('position.right')}
            onPress={() => by('x', step)}
          />
        </div>
        <div className="paper-axis">
          {field('y')}
          <IconButton small icon="above" label={t('position.up')} onPress={() => by('y', -step)} />
          <IconButton small icon="down" label={t('position.down')} onPress={() => by('y', step)} />
        </div>
      </div>
      <p role="status">{t('position.means', { what: meaning(t, shift) })}</p>
      {moved.length > 0 && (
        <p className="muted">
          {t('position.moved', {
            list: moved
              .map(({ value, label }) => {
                const at = settings.shifts[value] ?? unmoved;
                return `${label} (${withSign(at.x)}, ${withSign(at.y)})`;
              })
              .join(', '),
          })}
        </p>
      )}
      <TestPage paper={known} />
    </div>
  );
}

function meaning(t: ReturnType<typeof useTranslation<'paper'>>['t'], { x, y }: Shift): string {
  const parts = [
    x !== 0 && t(x > 0 ? 'position.toRight' : 'position.toLeft', { mm: Math.abs(x) }),
    y !== 0 && t(y > 0 ? 'position.toFoot' : 'position.toHead', { mm: Math.abs(y) }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? t('position.stays') : parts.join(t('position.and'));
}

/** Prints or saves the page with rulers for a paper or a sheet. */
function TestPage({ paper }: { paper: string }) {
  const { t } = useTranslation('paper');
  const print = useSend('paper.testPage');
  const kind = paperKind.safeParse(paper).data;
  function produce(mode: 'save' | 'print') {
    print.mutate(
      { ...(kind ? { paper: kind } : { sheet: paper }), mode },
      {
        onSuccess: ({ file, pages }) => {
          if (pages === 0) toast({ text: t('gaveUp') });
          else if (file === null) toast({ text: t('printed') });
        },
        onError: (error) => toast({ text: describeError(error), tint: 'seal', stays: true }),
      },
    );
  }
  return (
    <>
      <div className="settings-actions">
        <Button isPending={print.isPending} onPress={() => produce('print')}>
          {t('position.printTest')}
        </Button>
        <Button isPending={print.isPending} onPress={() => produce('save')}>
          {t('position.saveTest')}
        </Button>
      </div>
      {print.data?.file && <WrittenFile file={print.data.file} />}
    </>
  );
}
