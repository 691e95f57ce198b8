import type { FileRef } from '../../src-main/api/contract/files';
import { Fault, type FaultData } from '../../src-main/domain/fault';
import { hostHeaders } from './connect';
import { sessionToken } from './session';

/** Hands a file to the main process. Throws the Fault it answers with, or `channel.closed` when nobody answers. */
export async function uploadFile(file: File): Promise<FileRef> {
  const answer = await ask(`/files?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
  return (await answer.json()) as FileRef;
}

/** The bytes of a file that the main process keeps. Throws like `uploadFile`. */
export async function fetchFile(file: string): Promise<ArrayBuffer> {
  const answer = await ask(`/files/${encodeURIComponent(file)}`, { method: 'GET' });
  return answer.arrayBuffer();
}

async function ask(path: string, request: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, { ...request, headers: { ...hostHeaders(), 'x-kepu-session': sessionToken() ?? '' } });
  } catch {
    throw new Fault('channel.closed', '与主程序的连接已断开，文件没有传完；请稍候重试。');
  }
  if (answer.ok) return answer;
  throw Fault.fromData(await faultOf(answer));
}

async function faultOf(answer: Response): Promise<FaultData> {
  const body: unknown = await answer.json().catch(() => null);
  if (typeof body === 'object' && body !== null && 'code' in body && 'message' in body) return body as FaultData;
  return { code: 'file.unreadable', message: `文件没有传成（${answer.status}），请重试。` };
}
