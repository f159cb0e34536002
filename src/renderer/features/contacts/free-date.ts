export { readComingDay as parseFreeDate } from '../../../core/coming-days.ts';
