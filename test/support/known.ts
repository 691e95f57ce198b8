import districts from '../../resources/data/districts.json';
import { registerOf } from '../../src-main/domain/registers';
import { knownRows, type Referred } from '../../src-main/domain/registers/finder';

/** The shipped districts, as an import is handed them. */
export const referred: Referred = { district: knownRows(registerOf('district'), districts) };
