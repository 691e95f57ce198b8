import type { CommandName } from '../../api/contract';
import type { Internal, InternalName } from '../../api/internal';
import type { Commands } from '../work';
import { drawCommands } from './draw';
import { importCommands } from './imports';
import { keyCommands } from './keys';
import { recordCommands } from './record';
import { registerCommands } from './register';
import { roundCommands } from './round';
import { sampleCommands } from './sample';
import { seatCommands } from './seats';
import { settingsCommands } from './settings';
import { setupCommands } from './setup';
import { templateCommands } from './templates';
import { userCommands } from './user';
import { viewCommands } from './views';

type InternalCommandName = {
  [N in InternalName]: Internal[N]['kind'] extends 'command' ? N : never;
}[InternalName];

/** Every command of the store. The type makes the map exhaustive: what is not here cannot be called. */
export const commands: Commands<CommandName | InternalCommandName> = {
  ...setupCommands,
  ...userCommands,
  ...settingsCommands,
  ...registerCommands,
  ...recordCommands,
  ...viewCommands,
  ...importCommands,
  ...keyCommands,
  ...sampleCommands,
  ...roundCommands,
  ...templateCommands,
  ...drawCommands,
  ...seatCommands,
};
