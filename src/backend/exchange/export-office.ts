import {
  travellingDepositLists,
  travellingDepositPlans,
  travellingHelpers,
  travellingPlans,
} from '../../data/office.ts';
import { travellingLabelSheets, travellingTemplates } from '../../data/travelling-studio.ts';
import type { Box } from '../../data/sql.ts';
import { ownerlessDeposits } from '../../data/travelling-deposits.ts';
import {
  officeSettings,
  type OfficeHead,
  type OfficeSettings,
} from '../../shared/exchange-office.ts';
import type { ExportRequest } from '../../shared/export.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { picturesForTravel } from './travelling-pictures.ts';
import { readSettings } from '../settings/store.ts';

/** Is this the whole box? Only then what belongs to the office goes along: a part of it is for others. */
function isWhole({ ids, query: { text, filter } }: ExportRequest): boolean {
  const { trash, ...conditions } = filter;
  return (
    !ids && text === '' && !trash && Object.values(conditions).every((each) => each === undefined)
  );
}

/** What a document carries of the office: all of it with the whole box, nothing with some of it. */
export function officeOf(box: Box, request: ExportRequest): OfficeHead {
  if (!isWhole(request)) return {};
  return {
    settings: changedSettings(box),
    helpers: travellingHelpers(box),
    plans: travellingPlans(box),
    depositPlans: travellingDepositPlans(box),
    depositLists: travellingDepositLists(box),
    deposits: ownerlessDeposits(box),
    ...studioOf(box),
  };
}

/** Templates with the pictures of their covers, and label sheets. */
function studioOf(box: Box): Pick<OfficeHead, 'templates' | 'labelSheets' | 'pictures'> {
  const templates = travellingTemplates(box);
  const pictures = templates.flatMap(({ fields: { look } }) =>
    look.cover?.kind === 'picture' ? [look.cover.picture] : [],
  );
  return {
    templates,
    labelSheets: travellingLabelSheets(box),
    pictures: picturesForTravel(box, pictures),
  };
}

/** Settings that are not as they come. */
function changedSettings(box: Box): OfficeSettings {
  const own = officeSettings.parse(readSettings(box));
  const entries = Object.entries(own).filter(
    ([key, value]) =>
      JSON.stringify(value) !== JSON.stringify(defaultSettings[key as keyof OfficeSettings]),
  );
  return officeSettings.parse(Object.fromEntries(entries));
}
