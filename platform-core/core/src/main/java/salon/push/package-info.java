/// Push notifications to customers' devices by Firebase Cloud Messaging, each tenant with a project of its own.
/// [PushPlanner] plans one [PushTask.PushJob] per device, [PushTask] has it sent by [PushSender], with retry.
@NullMarked
package salon.push;

import org.jspecify.annotations.NullMarked;
