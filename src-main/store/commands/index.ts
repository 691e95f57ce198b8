import type { CommandName } from '../../api/contract';
import type { InternalCommandName } from '../../api/internal';
import type { Commands } from '../work';
import { choicesCommands } from './choices';
import { documentCommands } from './documents';
import { drawCommands } from './draw';
import { feeCommands } from './fees';
import { importCommands } from './imports';
import { keyCommands } from './keys';
import { profileCommands } from './profiles';
import { programCommands } from './program';
import { recordCommands } from './record';
import { registerCommands } from './register';
import { roundCommands } from './round';
import { sampleCommands } from './sample';
import { seatCommands } from './seats';
import { settingsCommands } from './settings';
import { setupCommands } from './setup';
import { signingKeyCommands } from './signing-key';
import { templateCommands } from './templates';
import { userCommands } from './user';
import { viewCommands } from './views';

/** Every command of the store. The type makes the map exhaustive: what is not here cannot be called. */
export const commands: Commands<CommandName | InternalCommandName> = {
  ...setupCommands,
  ...programCommands,
  ...userCommands,
  ...settingsCommands,
  ...choicesCommands,
  ...registerCommands,
  ...recordCommands,
  ...viewCommands,
  ...importCommands,
  ...keyCommands,
  ...sampleCommands,
  ...roundCommands,
  ...templateCommands,
  ...documentCommands,
  ...profileCommands,
  ...signingKeyCommands,
  ...drawCommands,
  ...seatCommands,
  ...feeCommands,
};
