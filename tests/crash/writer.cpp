// SPDX-License-Identifier: GPL-3.0-or-later
// The child that is killed: crash_writer JOURNAL WORK SEED [STEPS]. It says "? step" before and "! step"
// after each change that was acknowledged, on a pipe, each in one write. STEPS is a file of what was
// acknowledged before.
#include "core/journal/backup.h"
#include "core/journal/passphrasechange.h"
#include "core/journal/restore.h"
#include "tests/crash/script.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mooring::crash {

namespace {

void say(const QByteArray &words)
{
    const QByteArray line = words + '\n';
    if (::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size())) != line.size())
        ::_exit(3);
}

[[noreturn]] void end(const Error &error)
{
    say("failed: " + error.message.toUtf8());
    ::_exit(1);
}

QString folderOf(const QString &path) { return QFileInfo{path}.absolutePath() + u"/kept"_s; }

QByteArray allOf(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

/// Writes as a person does, only faster.
void writeOn(const QString &path, const Passphrase &passphrase, quint32 seed, Model model)
{
    auto journal =
        QFileInfo::exists(path) ? Journal::open(path, passphrase) : Journal::create(path, passphrase);
    if (!journal)
        end(journal.error());
    say("open");
    QRandomGenerator random{seed};
    while (true) {
        const Step step = nextStep(model, 1, random.generate());
        say("? " + step.text());
        if (const Status done = perform(**journal, step); !done)
            end(done.error());
        model.apply(step);
        say("! " + step.text());
    }
}

/// 0 is none.
Passphrase passphrase(quint32 number)
{
    return number == 0 ? Passphrase{} : Passphrase{u"a calm harbour %1"_s.arg(number)};
}

/// From none to one passphrase to another and back.
void changePassphrases(const QString &path, quint32 present)
{
    for (quint32 now = present;; now = (now + 1) % 3) {
        const quint32 next = (now + 1) % 3;
        say("? " + QByteArray::number(next));
        const auto changed = changePassphrase(path, passphrase(now), passphrase(next), folderOf(path), {});
        if (!changed)
            end(changed.error());
        say("! " + QByteArray::number(next));
    }
}

void makeBackups(const QString &path)
{
    const auto key = JournalKey::forFile(path, passphrase(1));
    if (!key)
        end(key.error());
    while (true) {
        const auto made =
            makeBackup(path, *key, {.folder = folderOf(path), .rotation = RotationPolicy{}}, {});
        if (!made)
            end(made.error());
        say("! " + made->path.toUtf8());
    }
}

/// One backup, then the other.
void restoreBackups(const QString &path)
{
    const auto backups = backupsIn(folderOf(path), path);
    const auto key = JournalKey::forFile(path, passphrase(1));
    if (!key)
        end(key.error());
    while (true)
        for (const BackupFile &backup : backups) {
            say("? " + backup.path.toUtf8());
            const auto restored =
                restoreBackup(path, *key, backup.path, *key, folderOf(path) + u"/before"_s, {});
            if (!restored)
                end(restored.error());
            say("! " + backup.path.toUtf8());
        }
}

} // namespace

} // namespace mooring::crash

int main(int argc, char **argv)
{
    using namespace mooring::crash;
    const QCoreApplication application{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    const QString path = arguments.at(1);
    const QString work = arguments.at(2);
    const quint32 number = arguments.at(3).toUInt();
    if (work == "passphrases"_L1)
        changePassphrases(path, number);
    else if (work == "backups"_L1)
        makeBackups(path);
    else if (work == "restores"_L1)
        restoreBackups(path);
    Model model;
    if (arguments.size() > 4)
        for (const QByteArray &line : allOf(arguments.at(4)).split('\n'))
            if (const auto step = Step::from(line))
                model.apply(*step);
    writeOn(path, work == "encrypted"_L1 ? passphrase(1) : mooring::Passphrase{}, number, model);
    return 0;
}
