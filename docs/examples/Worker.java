import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * 检查所列的草稿，每份打印一行回答（JSON）。Checks the drafts named on the command line and prints the answer to each, a line of JSON.
 *
 * <pre>java Worker.java 草稿.docx 草稿.txt</pre>
 *
 * GOUJI 写明怎样启动命令，以空格隔开，默认 gouji。GOUJI says how the command is started, parted by spaces.
 */
public class Worker {
    public static void main(String[] paths) throws Exception {
        String start = System.getenv().getOrDefault("GOUJI", "gouji");
        List<String> command = new ArrayList<>(List.of(start.split(" ")));
        command.add("worker");
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        PrintStream shown = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (PrintStream requests = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int id = 0; id < paths.length; id++) {
                String document = Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of(paths[id])));
                requests.print("{\"id\":" + id + ",\"do\":\"check\",\"base64\":\"" + document + "\"}\n");
                requests.flush();
                shown.println(answers.readLine());
            }
        }
        System.exit(process.waitFor());
    }
}
