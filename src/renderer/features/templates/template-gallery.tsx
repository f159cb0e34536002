import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/primitives.ts';
import { useRequest } from '../../api.ts';
import { navigate } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { galleryGroups } from './gallery-groups.ts';
import { TemplatePicture } from './template-picture.tsx';
import { useOpenLook } from './use-card-of-template.ts';
import { galleryAddress } from './use-template-actions.ts';
import './gallery.css';

/** Chooses one of all templates by its picture, over whatever is on the screen. */
export function TemplateChooser({
  isOpen,
  language,
  chosen,
  onChoose,
  onClose,
}: {
  isOpen: boolean;
  language: Language;
  chosen: string;
  onChoose: (name: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('templates');
  const [text, setText] = useState('');
  const { data: templates = [] } = useRequest('templates.list', { language });
  const open = useOpenLook();
  const shown = galleryGroups(templates, text).flatMap((group) => group.templates);
  function choose(name: string | undefined) {
    if (name === undefined) return;
    onChoose(name);
    onClose();
  }
  return (
    <Dialog
      title={t('chooser.title')}
      size="large"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button onPress={() => navigate(galleryAddress(language))}>{t('chooser.manage')}</Button>
      }
    >
      <TextField
        type="search"
        label={t('find')}
        hideLabel
        autoFocus
        placeholder={`${t('find')} (${t('findHint')})`}
        value={text}
        onChange={setText}
        onSubmit={() => choose(shown[0]?.name)}
      />
      <ListBox
        className="tpl-chooser"
        layout="grid"
        aria-label={t('title')}
        items={shown.map((template) => ({ ...template, id: template.name }))}
        selectionMode="single"
        selectedKeys={[chosen]}
        onAction={(key) => choose(String(key))}
        onSelectionChange={(keys) => keys !== 'all' && choose([...keys].map(String)[0])}
        renderEmptyState={() => <p className="muted">{t('nothing')}</p>}
      >
        {(template) => (
          <ListBoxItem id={template.name} textValue={template.title} className="tpl-choose">
            <TemplatePicture template={template} open={open} />
            <span>{template.title}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Dialog>
  );
}
