import { runCertificate } from './certificate';
import { runCertificates } from './certificates';
import { runCheck } from './check';
import { runBrowserDemo } from './demo-browser';
import { runDraw } from './draw';
import { runJournal } from './journal';
import { runNotice } from './notice';
import { MISUSED, type Out } from './out';
import { runRound } from './round';
import { runTally } from './tally';
import { runWorkdays } from './workdays';

const COMMANDS: Record<string, (args: readonly string[], out: Out) => Promise<number> | number> = {
  check: runCheck,
  tally: runTally,
  draw: runDraw,
  round: runRound,
  certificate: runCertificate,
  certificates: runCertificates,
  notice: runNotice,
  workdays: runWorkdays,
  journal: runJournal,
  demo: runBrowserDemo,
};

const USAGE = `用法：kepu 命令 …
  check 台账 文件 [--json]      查看一份工作簿导入时会怎样，不存任何内容
  tally 工作簿 [--json]         统计一份评分工作簿：去高低分、得分、名次、并列
  draw make|refuse|replay …     抽取评委、登记不参加、重放并核对抽取记录（见 docs/draw.md）
  round verify 轮次文件 [--json] [--key 公钥]   核对一个轮次的文件：摘要、签名，重放抽取，重算汇总和拟定
  round save 数据文件夹 --round 轮次名称 --account 账号 --out 文件   不开窗口保存一个轮次的文件
  certificates 名单 --template 模板 --out 文件 | --separate 文件夹   按名单制作证书
  notice 数据.json --out 文件.pdf | 文件.docx   按 GB/T 9704 制作一份公文
  certificate verify 验证码 --key 公钥   验证一份证书
  workdays 开始日期 天数        算出公示等期限的最后一天
  journal verify 文件夹         核对日志链条是否完整
  demo --out 文件夹             用示例数据走完一轮基地命名，留下全部文件
`;

async function run(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command(args, process.stdout);
  process.stderr.write(USAGE);
  return MISUSED;
}

run().then(
  // A pipe takes its time: the last words must be out before the end.
  (code) => process.stdout.write('', () => process.exit(code)),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
