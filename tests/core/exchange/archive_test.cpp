// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/source.h"
#include "core/exchange/text.h"
#include "tests/core/exchange/zips.h"
#include "tests/support/printers.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::HasSubstr;

namespace {

Result<std::unique_ptr<Source>> opened(const QByteArray &zip)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(zip);
    buffer->open(QIODevice::ReadOnly);
    return Source::openArchive(std::move(buffer), u"export.zip"_s);
}

std::string refusalOf(const QByteArray &zip)
{
    const auto source = opened(zip);
    return source ? std::string{} : source.error().message.toStdString();
}

TEST(Archive, gives_its_files_by_name)
{
    const auto source = sourceOf({{u"b/two.txt"_s, "2"}, {u"a.txt"_s, "1"}});
    EXPECT_EQ(source->names(), (QStringList{u"a.txt"_s, u"b/two.txt"_s}));
    EXPECT_EQ(source->content(u"b/two.txt"_s).value(), "2");
    EXPECT_EQ(source->content(u"a.txt"_s).value(), "1");
}

TEST(Archive, names_that_lead_out_of_it_are_refused)
{
    for (const QString &name :
         {u"../../evil.txt"_s, u"/etc/evil.txt"_s, u"..\\evil.txt"_s, u"C:\\evil.txt"_s}) {
        const std::string refusal = refusalOf(zipOf({{name, "x"}}));
        EXPECT_THAT(refusal, HasSubstr(name.toStdString()));
        EXPECT_THAT(refusal, HasSubstr("Nothing was changed"));
    }
}

TEST(Archive, two_dots_inside_a_name_are_no_way_out)
{
    EXPECT_EQ(refusalOf(zipOf({{u"well..then.txt"_s, "x"}})), "");
}

TEST(Archive, links_are_refused)
{
    EXPECT_THAT(refusalOf(zipOf({{u"a"_s, "/etc/passwd"}}, true)), HasSubstr("link"));
}

TEST(Archive, a_file_that_unpacks_to_more_than_64_megabytes_is_refused)
{
    const auto source = sourceOf({{u"bomb.txt"_s, QByteArray(largestFile + 1, 'x')}});
    const auto content = source->content(u"bomb.txt"_s);
    ASSERT_FALSE(content);
    EXPECT_THAT(content.error().message.toStdString(), HasSubstr("64 MB"));
}

TEST(Archive, many_files_that_unpack_to_too_much_together_are_refused)
{
    const auto source = sourceOf({{u"a.txt"_s, QByteArray(largestFile - 1, 'x')}});
    bool refused = false;
    for (int i = 0; i < 5 && !refused; ++i)
        refused = !source->content(u"a.txt"_s);
    EXPECT_TRUE(refused);
}

TEST(Archive, a_cut_one_is_refused)
{
    const QByteArray zip = zipOf({{u"a.txt"_s, QByteArray(1000, 'x')}});
    EXPECT_THAT(refusalOf(zip.first(zip.size() / 2)), HasSubstr("damaged"));
}

TEST(Archive, a_changed_byte_is_noticed)
{
    QByteArray zip = zipOf({{u"a.txt"_s, "The same words as ever, and no others."}});
    zip[40] = static_cast<char>(zip.at(40) ^ 0x55);
    const auto source = opened(zip);
    EXPECT_FALSE(source && (*source)->content(u"a.txt"_s));
}

TEST(Folder, gives_files_in_folders_by_relative_name)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(QDir{folder.path()}.mkpath(u"2025/01"_s));
    QFile file{folder.filePath(u"2025/01/02.txt"_s)};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("x");
    file.close();
    const auto source = Source::open(folder.path());
    EXPECT_EQ((*source)->names(), QStringList{u"2025/01/02.txt"_s});
    EXPECT_EQ((*source)->content(u"2025/01/02.txt"_s).value(), "x");
}

TEST(Folder, is_read_by_a_path_from_here_as_well)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(QDir{folder.path()}.mkpath(u"2025"_s));
    QFile file{folder.filePath(u"2025/a.txt"_s)};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("x");
    file.close();
    const auto source = Source::open(QDir::current().relativeFilePath(folder.path()));
    EXPECT_EQ((*source)->names(), QStringList{u"2025/a.txt"_s});
    EXPECT_EQ((*source)->content(u"2025/a.txt"_s).value(), "x");
}

} // namespace
