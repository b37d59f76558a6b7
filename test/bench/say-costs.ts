/** Runs something so often, and prints what each round took of the processor, in milliseconds, and the most memory. */
export async function sayCosts(round: () => Promise<unknown>, rounds: number): Promise<void> {
  const costs: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const before = process.cpuUsage();
    await round();
    const { user, system } = process.cpuUsage(before);
    costs.push(Math.round((user + system) / 1000));
  }
  const peakMebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ costs, peakMebibytes }), () => process.exit(0));
}
