import type { Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { listConsents } from './consents.ts';
import { startDestruction } from './destroy.ts';
import { listDestructions, writeDestructionRecord } from './destructions.ts';
import { writeReport } from './report.ts';
import { listRetention, startRetention } from './retention.ts';

export function privacyHandlers(context: Context): HandlersOf<'privacy'> {
  return {
    'privacy.retention': (input) => listRetention(context, input),
    'privacy.setRetention': (input) => startRetention(context, input),
    'privacy.destroy': (input) => startDestruction(context, input),
    'privacy.consents': (input) => listConsents(context, input),
    'privacy.destructions': (input) => listDestructions(context, input),
    'privacy.destructionRecord': (input) => writeDestructionRecord(context, input),
    'privacy.report': (input) => writeReport(context, input),
  };
}
