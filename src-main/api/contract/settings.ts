import { z } from 'zod';
import { FONT_ROLES, fontWishSchema } from '../../domain/fonts';
import { unitsSchema } from '../../domain/review/conflicts/units';
import { nothing } from './common';
import { command, query, task } from './define';
import { foundSchema, indicatorSchema } from './indicators';
import { officesSchema } from './session';

const fontOffers = z.array(z.object({ key: z.string(), name: z.string() }));

export const settingsCalls = {
  'settings.offices': query({
    permission: 'settings.read',
    input: nothing,
    output: officesSchema.extend({ sample: z.boolean() }),
  }),
  'settings.setOffices': command({ permission: 'settings.write', input: officesSchema, output: nothing }),
  /** 单位别名与上级: the office's table; the shipped one until it is changed. */
  'settings.units': query({ permission: 'settings.read', input: nothing, output: unitsSchema }),
  'settings.setUnits': command({ permission: 'round.run', input: z.object({ units: unitsSchema }), output: nothing }),
  'settings.storage': task({
    permission: 'settings.read',
    input: nothing,
    output: z.object({
      dataFolder: z.string(),
      journalFolder: z.string(),
      freeBytes: z.number(),
      entries: z.number().int(),
      snapshotAt: z.string().nullable(),
      format: z.number().int(),
      /** Who opens the sealed values: the operating system for this person on this PC, else the accounts' passwords. */
      keptBySystem: z.boolean(),
      /** When the recovery code that holds was made; null: none was yet. */
      recoveryMadeAt: z.string().nullable(),
    }),
  }),
  /** What papers are set in on this PC, role by role: what was chosen (null: nothing), what is used, what there is. */
  'settings.fonts': task({
    permission: 'settings.read',
    input: nothing,
    output: z.array(
      z.object({
        role: z.enum(FONT_ROLES),
        chosen: z.string().nullable(),
        used: z.string(),
        meant: fontOffers,
        other: fontOffers,
        shipped: fontOffers,
        unusable: z.array(z.object({ name: z.string(), reason: z.enum(['licence', 'damaged']) })),
      }),
    ),
  }),
  /** Chooses fonts for papers on this PC; a role that is left out is chosen by the program. */
  'settings.setFonts': task({
    permission: 'paper.make',
    input: z.object({ fonts: fontWishSchema }),
    output: nothing,
  }),
  /** The journal goes to another folder at the next start. The folder must exist and be empty. */
  'settings.moveJournal': task({
    permission: 'settings.write',
    input: z.object({ folder: z.string().min(1).max(500) }),
    output: nothing,
  }),
  /** A new recovery code, shown this once; the one before is void. Put on record. */
  'keys.renewCode': task({
    permission: 'settings.write',
    input: nothing,
    output: z.object({ recoveryCode: z.string() }),
  }),
  'settings.snapshot': task({
    permission: 'settings.write',
    input: nothing,
    output: z.object({ at: z.string() }),
    timeout: 300_000,
  }),
  /** Verifies the hash chain of the journal and that the store agrees. */
  'journal.verify': task({
    permission: 'journal.read',
    input: nothing,
    output: z.object({ entries: z.number().int(), problem: z.string().nullable() }),
    timeout: 300_000,
  }),
  'journal.list': query({
    permission: 'journal.read',
    input: z.object({ before: z.number().int().nullable(), limit: z.number().int().min(1).max(200) }),
    output: z.array(
      z.object({
        seq: z.number().int(),
        id: z.string(),
        at: z.string(),
        by: z.string(),
        command: z.string(),
        reason: z.string().nullable(),
        changes: z.number().int(),
      }),
    ),
  }),
  /** What waits for the person who is signed in, and the figures of the front page. */
  'home.view': query({
    permission: 'session',
    input: z.object({ today: z.string() }),
    output: z.object({
      waits: z.array(z.object({ text: z.string(), detail: z.string(), link: z.string(), due: z.string().nullable() })),
      /** A tile a measure; none for who may not read registers. */
      tiles: z.array(
        z.object({
          measure: z.number().int(),
          headline: indicatorSchema.nullable(),
          /** What is to be worked on. */
          todo: z.array(indicatorSchema),
        }),
      ),
      /** The terms that end first. */
      ending: z.object({ total: z.number().int(), rows: z.array(foundSchema) }),
      /** Open rounds by stage. */
      stages: indicatorSchema.nullable(),
      rounds: z.object({ open: z.number().int(), closed: z.number().int() }),
      certificates: z.number().int(),
      /** Records by register. */
      registers: z.record(z.string(), z.number().int()),
    }),
  }),
};
