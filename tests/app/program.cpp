// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

QProcessEnvironment Program::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &display : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(display);
    environment.insert(u"HOME"_s, m_folder.path());
    for (const auto &[name, folder] :
         {std::pair{u"XDG_CONFIG_HOME"_s, u"config"_s}, std::pair{u"XDG_DATA_HOME"_s, u"data"_s},
          std::pair{u"XDG_CACHE_HOME"_s, u"cache"_s}, std::pair{u"XDG_STATE_HOME"_s, u"state"_s},
          std::pair{u"XDG_RUNTIME_DIR"_s, u"runtime"_s}, std::pair{u"TMPDIR"_s, u"tmp"_s}}) {
        QDir{m_folder.path()}.mkdir(folder);
        environment.insert(name, m_folder.filePath(folder));
    }
    return environment;
}

QJsonObject Outcome::object() const { return QJsonDocument::fromJson(output).object(); }
QJsonArray Outcome::array() const { return QJsonDocument::fromJson(output).array(); }

Outcome Program::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(MOORING_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(),
            process.readAllStandardError().toStdString()};
}

Outcome Program::runOn(const QString &journal, QStringList arguments, const QByteArray &input) const
{
    arguments += {u"--journal"_s, path(journal)};
    if (QFile::exists(path(u"passphrase"_s)))
        arguments += {u"--passphrase-file"_s, path(u"passphrase"_s)};
    return run(arguments, input);
}

QString Program::write(const QString &name, const QByteArray &content) const
{
    QFile file{path(name)};
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName();
}

QByteArray Program::content(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

void Program::makeProtectedJournal() const
{
    write(u"passphrase"_s, "three calm harbours\n");
    ASSERT_EQ(runOn(u"journal"_s, {u"new"_s}).code, 0);
}
