// Plays a key script on a workstation without a terminal: `tenkey play`, the short day, stories.
import { type PlayResult, playScript } from './play.ts';
import { openWorkstation, type WorkstationOptions } from './workstation.ts';

/** Papers come out between two bursts of keys, so a script may look at them in order. */
export async function playWorkstation(
  script: string,
  options: WorkstationOptions,
): Promise<PlayResult> {
  const workstation = await openWorkstation(options);
  return playScript(script, {
    stack: workstation.stack,
    settle: async (pump) => {
      await pump.run(workstation.announce);
      if (workstation.printWanted()) await workstation.print();
    },
  });
}
