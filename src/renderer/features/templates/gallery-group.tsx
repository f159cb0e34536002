import { Checkbox as AriaCheckbox, GridList, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Template, TemplateGroup } from '../../../shared/templates.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Menu, type MenuChoice } from '../../ui/menu.tsx';
import type { Usage } from './gallery-groups.ts';
import type { OpenLook } from './template-spec.ts';
import { TemplatePicture } from './template-picture.tsx';
import type { TemplateActions } from './use-template-actions.ts';

type GroupProps = {
  group: TemplateGroup;
  templates: readonly Template[];
  open: OpenLook | null;
  usage: ReadonlyMap<string, Usage>;
  /** Names with words that are not saved. */
  drafts: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  onChosen: (names: ReadonlySet<string>) => void;
  actions: TemplateActions;
};

/** One group of the gallery: small paper cards, walked through with the arrow keys. */
export function GalleryGroup(props: GroupProps) {
  const { group, templates, chosen, onChosen, actions } = props;
  const { t } = useTranslation('templates');
  return (
    <section className="tpl-group">
      <h2 className="tpl-group-title">
        {t(`groups.${group}`)} <span className="muted">{formatNumber(templates.length)}</span>
      </h2>
      <GridList
        className="tpl-grid"
        layout="grid"
        keyboardNavigationBehavior="tab"
        aria-label={t('gallery', { group: t(`groups.${group}`) })}
        selectionMode="multiple"
        selectionBehavior="toggle"
        selectedKeys={templates.map(({ name }) => name).filter((name) => chosen.has(name))}
        onSelectionChange={(keys) => {
          const names = keys === 'all' ? templates.map(({ name }) => name) : [...keys].map(String);
          const others = [...chosen].filter(
            (name) => !templates.some((each) => each.name === name),
          );
          onChosen(new Set([...others, ...names]));
        }}
        onAction={(key) => actions.edit({ name: String(key) })}
      >
        {templates.map((template) => (
          <GridListItem
            key={template.name}
            id={template.name}
            textValue={template.title}
            className="tpl-item"
          >
            <Item template={template} {...props} />
          </GridListItem>
        ))}
      </GridList>
    </section>
  );
}

function Item({ template, open, usage, drafts, actions }: GroupProps & { template: Template }) {
  const { t } = useTranslation('templates');
  const { name, title, wordings, edited } = template;
  return (
    <>
      <span className="tpl-item-desk">
        <TemplatePicture template={template} open={open} />
        <AriaCheckbox slot="selection" className="tpl-item-check">
          <span className="checkbox-box">
            <Icon name="check" size="0.8rem" />
          </span>
        </AriaCheckbox>
      </span>
      <span className="tpl-item-head">
        <strong className="grow">{title}</strong>
        <Menu label={t('more', { title })} items={useItemMenu(template, actions)}>
          <IconButton small icon="more" label={t('more', { title })} />
        </Menu>
      </span>
      <span className="tpl-item-facts">
        <span>{t('wordings', { count: wordings.length })}</span>
        {edited && <Chip tint="blue">{t('edited')}</Chip>}
        {drafts.has(name) && <Chip tint="gold">{t('draft')}</Chip>}
      </span>
      <span className="tpl-item-foot">
        <span className="tpl-item-used">{useUsed(usage.get(name))}</span>
        <Button small onPress={() => actions.use(template)}>
          {t('useShort')}
        </Button>
      </span>
    </>
  );
}

function useUsed(used: Usage | undefined): string {
  const { t } = useTranslation('templates');
  return used
    ? t('used', { count: used.cards, date: formatDate(used.last, 'short') })
    : t('neverUsed');
}

function useItemMenu(template: Template, actions: TemplateActions): MenuChoice[] {
  const { t } = useTranslation('templates');
  const { name, builtIn, edited } = template;
  const takeAway: MenuChoice[] = builtIn
    ? edited
      ? [
          {
            id: 'restore',
            label: t('restore'),
            icon: 'restore',
            onAction: () => void actions.remove(template),
          },
        ]
      : []
    : [
        {
          id: 'remove',
          label: t('remove'),
          icon: 'trash',
          danger: true,
          onAction: () => void actions.remove(template),
        },
      ];
  return [
    { id: 'edit', label: t('edit'), icon: 'edit', onAction: () => actions.edit(template) },
    {
      id: 'duplicate',
      label: t('duplicate'),
      icon: 'copy',
      onAction: () => void actions.duplicate(template),
    },
    {
      id: 'export',
      label: t('exportOne'),
      icon: 'file',
      onAction: () => void actions.exportNamed([name]),
    },
    ...takeAway,
  ];
}
