import type { CallOutput, ParsedInput, TaskName } from '../../api/contract';
import type { TaskContext } from '../context';

export type TaskHandler<N extends TaskName> = (context: TaskContext, input: ParsedInput<N>) => Promise<CallOutput<N>>;
/** An exhaustive map of handlers is also the list of what is exposed. */
export type Tasks<N extends TaskName> = { [K in N]: TaskHandler<K> };
